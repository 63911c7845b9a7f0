import { isOpen } from "./assessment.ts";
import { dateIn } from "./due.ts";
import {
  isUnsettled,
  type Portfolio,
  type PortfolioAssessment,
  type PortfolioRisk,
  waitsForReview,
} from "./portfolio.ts";

/** Why something waits for a member, the most pressing first. */
export const NEEDS = ["review", "overdue", "re-review", "lapsed", "no-owner", "draft"] as const;

/** Something that waits for a member. */
export type Need = {
  why: (typeof NEEDS)[number];
  of: "assessment" | "risk";
  id: string;
  supplierName: string;
  /** The product or service, or the risk in one sentence. */
  subject: string;
};

/** What needs somebody at an instant (ISO 8601), the most pressing kinds first, at most `limit`. */
export function needsOf(
  { assessments, risks }: Pick<Portfolio, "assessments" | "risks">,
  now: string,
  limit: number,
): { total: number; first: Need[] } {
  const all = NEEDS.flatMap((why) => [
    ...assessments.filter((each) => assessmentNeeds(each, why, now)).map(ofAssessment(why)),
    ...risks.filter((each) => riskNeeds(each, why, now)).map(ofRisk(why)),
  ]);
  return { total: all.length, first: all.slice(0, limit) };
}

/** Whether an entry is high or critical and nobody has settled it. */
export function isPressing(risk: PortfolioRisk): boolean {
  const { band } = risk.current;
  return isUnsettled(risk) && (band === "High" || band === "Critical");
}

/** Whether an open assessment is past its due date. */
function isOverdue({ status, due }: PortfolioAssessment, now: string): boolean {
  return isOpen(status) && due.date < dateIn(due.zone, now);
}

function assessmentNeeds(each: PortfolioAssessment, why: Need["why"], now: string): boolean {
  if (why === "review") return waitsForReview(each);
  if (why === "overdue") return isOverdue(each, now);
  return why === "draft" && each.status === "draft";
}

function riskNeeds(each: PortfolioRisk, why: Need["why"], now: string): boolean {
  if (why === "re-review") return each.reReview;
  // What ended on its date asks for somebody once, not for an owner as well.
  const lapsed = each.open && each.status !== "closed" && (each.due ?? "9999") < now.slice(0, 10);
  if (why === "lapsed") return lapsed && !each.reReview;
  return why === "no-owner" && isPressing(each) && each.owner === undefined && !lapsed;
}

const ofAssessment =
  (why: Need["why"]) =>
  ({ id, supplierName, product }: PortfolioAssessment): Need => ({
    ...{ why, of: "assessment", id, supplierName, subject: product },
  });

const ofRisk =
  (why: Need["why"]) =>
  ({ id, supplierName, sentence }: PortfolioRisk): Need => ({
    ...{ why, of: "risk", id, supplierName, subject: sentence },
  });
