import type { Assessment } from "../../../../functions/contract/shapes/assessment.ts";
import { dueText, instantText } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { s } from "../../messages/silent.ts";

/** Where an assessment stands, in one sentence. */
export function headSentence(assessment: Assessment): string {
  const { status, progress, due, overdue, receipt, decision } = assessment;
  const words = t.assessment.head;
  switch (status) {
    case "draft":
      return words.draft;
    case "issued":
    case "returned": {
      const sentence = status === "issued" ? words.issued : words.returned;
      return sentence(progress.answered, progress.of, dueText(due), overdue);
    }
    case "submitted":
    case "in-review":
      if (receipt?.origin === "desk") {
        return s.compiled(receipt.by.name, instantText(receipt.submittedAt));
      }
      return receipt
        ? words.submitted(receipt.by.name, instantText(receipt.submittedAt), receipt.daysLate)
        : words.inReview;
    case "no-response":
      return words.noResponse;
    case "decided":
      return decision
        ? words.decided(t.decisions[decision.decision], decision.by.name, instantText(decision.at))
        : words.inReview;
    case "cancelled":
      return words.cancelled;
  }
}
