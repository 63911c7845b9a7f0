import type { AssessmentRow } from "../../../../functions/contract/shapes/assessment.ts";
import type { RiskRow } from "../../../../functions/contract/shapes/register.ts";
import type { SupplierRow } from "../../../../functions/contract/shapes/supplier.ts";
import { isOpen } from "../../../../functions/domain/assessment.ts";
import { isPast } from "../../format.ts";

export type Lists = {
  suppliers: readonly SupplierRow[];
  assessments: readonly AssessmentRow[];
  risks: readonly RiskRow[];
};

/** The four figures of the overview. */
export function figuresOf({ suppliers, assessments, risks }: Lists) {
  return {
    suppliers: suppliers.length,
    running: assessments.filter(({ status }) => isOpen(status)).length,
    review: assessments.filter(({ status }) => waitsForReview(status)).length,
    risks: risks.filter(isPressing).length,
  };
}

/** Something that waits for a member, with the page that settles it. */
export type Need = {
  why: "review" | "overdue" | "draft" | "re-review" | "no-owner";
  href: string;
  subject: string;
};

/** What needs somebody, the most pressing kinds first; at most `limit` of them. */
export function needsYou(lists: Lists, now: Date, limit: number): Need[] {
  const { assessments, risks } = lists;
  const of = (why: Need["why"], rows: readonly AssessmentRow[]) =>
    rows.map(({ id, supplierName, product }) => ({
      why,
      href: `/assessments/${id}`,
      subject: `${supplierName}: ${product}`,
    }));
  const risk = (why: Need["why"], rows: readonly RiskRow[]) =>
    rows.map(({ id, supplierName, sentence }) => ({
      why,
      href: `/risks/${id}`,
      subject: `${supplierName}: ${sentence}`,
    }));
  return [
    ...of(
      "review",
      assessments.filter(({ status }) => waitsForReview(status)),
    ),
    ...of(
      "overdue",
      assessments.filter(({ status, due }) => isOpen(status) && isPast(due, now)),
    ),
    ...risk(
      "re-review",
      risks.filter(({ reReview }) => reReview),
    ),
    ...risk(
      "no-owner",
      risks.filter((each) => isPressing(each) && each.owner === undefined),
    ),
    ...of(
      "draft",
      assessments.filter(({ status }) => status === "draft"),
    ),
  ].slice(0, limit);
}

function waitsForReview(status: AssessmentRow["status"]): boolean {
  return status === "submitted" || status === "in-review" || status === "no-response";
}

function isPressing({ open, status, current }: RiskRow): boolean {
  const unsettled = open && (status === "open" || status === "treating");
  return unsettled && (current.band === "High" || current.band === "Critical");
}
