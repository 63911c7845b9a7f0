import { isOpen } from "./assessment.ts";
import { calendarDay } from "./calendar-day.ts";
import type { Due } from "./due.ts";
import { isUnsettled as findingStands } from "./finding.ts";
import {
  isUnsettled,
  type Portfolio,
  type PortfolioAssessment,
  type PortfolioFinding,
  type PortfolioRisk,
  waitsForReview,
} from "./portfolio.ts";

/** Why something waits for a member, the most pressing first. */
export const NEEDS = [
  "decision-due",
  "review",
  "replied",
  "overdue",
  "finding-overdue",
  "re-review",
  "lapsed",
  "no-owner",
  "draft",
] as const;

/** Something that waits for a member. */
export type Need = {
  why: (typeof NEEDS)[number];
  of: "assessment" | "risk" | "finding";
  id: string;
  supplierName: string;
  product: string;
  /** The product or service, the risk in one sentence, or what is to be mended. */
  subject: string;
  /** The member who asks owns it. */
  mine: boolean;
};

type Lists = Pick<Portfolio, "assessments" | "risks" | "findings">;

/**
 * What needs somebody at an instant (ISO 8601), at most `limit`: first what `me` owns, then the
 * most pressing kinds.
 */
export function needsOf(
  { assessments, risks, findings }: Lists,
  now: string,
  limit: number,
  me?: string,
): { total: number; first: Need[] } {
  const all = NEEDS.flatMap((why) => [
    ...assessments
      .filter((each) => assessmentNeeds(each, why, now))
      .map((each) => need(why, "assessment", { ...each, subject: each.product }, me)),
    ...findings
      .filter((each) => findingNeeds(each, why, now))
      .map(({ title: subject, ...each }) => need(why, "finding", { ...each, subject }, me)),
    ...risks
      .filter((each) => riskNeeds(each, why, now))
      .map(({ sentence: subject, ...each }) => need(why, "risk", { ...each, subject }, me)),
  ]);
  const first = [...all.filter(({ mine }) => mine), ...all.filter(({ mine }) => !mine)];
  return { total: all.length, first: first.slice(0, limit) };
}

/** Whether an entry is high or critical and nobody has settled it. */
export function isPressing(risk: PortfolioRisk): boolean {
  const { band } = risk.current;
  return isUnsettled(risk) && (band === "High" || band === "Critical");
}

function hasPassed(due: Due, now: string): boolean {
  return due.date < calendarDay(due.zone, now);
}

function assessmentNeeds(each: PortfolioAssessment, why: Need["why"], now: string): boolean {
  if (why === "decision-due") return each.status === "decided" && each.decisionDue === true;
  if (why === "review") return waitsForReview(each);
  if (why === "overdue") return isOpen(each.status) && hasPassed(each.due, now);
  return why === "draft" && each.status === "draft";
}

function findingNeeds(each: PortfolioFinding, why: Need["why"], now: string): boolean {
  if (why === "replied") return each.state === "replied";
  if (why === "re-review") return each.reReview && each.state !== "replied";
  if (why !== "finding-overdue" || each.state === "replied" || each.reReview) return false;
  return findingStands(each.state) && each.due !== undefined && hasPassed(each.due, now);
}

function riskNeeds(each: PortfolioRisk, why: Need["why"], now: string): boolean {
  if (why === "re-review") return each.reReview;
  // What ended on its date asks for somebody once, not for an owner as well.
  const lapsed = each.open && each.status !== "closed" && (each.due ?? "9999") < now.slice(0, 10);
  if (why === "lapsed") return lapsed && !each.reReview;
  return why === "no-owner" && isPressing(each) && each.owner === undefined && !lapsed;
}

function need(
  why: Need["why"],
  of: Need["of"],
  each: Pick<Need, "id" | "supplierName" | "product" | "subject"> & { owner?: string | undefined },
  me: string | undefined,
): Need {
  const { id, supplierName, product, subject, owner } = each;
  return { why, of, id, supplierName, product, subject, mine: owner !== undefined && owner === me };
}
