import { DECISIONS, type Decision } from "../../../../../functions/domain/assessment.ts";
import {
  assertDecision,
  type DecisionFacts,
  type DecisionWish,
} from "../../../../../functions/domain/decision.ts";
import { Refusal } from "../../../../../functions/domain/errors.ts";
import { told } from "../../../parts/form-fields.ts";

/** Each decision with why it cannot be taken now; undefined where it can. The server rules. */
export function allowedDecisions(
  by: string,
  facts: DecisionFacts,
  terms: Omit<DecisionWish, "decision"> = { waivers: [] },
): { decision: Decision; why: string | undefined }[] {
  return DECISIONS.map((decision) => ({ decision, why: refusal(decision, by, facts, terms) }));
}

function refusal(
  decision: Decision,
  by: string,
  facts: DecisionFacts,
  terms: Omit<DecisionWish, "decision">,
): string | undefined {
  try {
    assertDecision(by, { ...terms, decision }, facts);
    return undefined;
  } catch (problem) {
    // What a field lacks, the second person among them, is said beside the field.
    if (problem instanceof Refusal)
      return problem.code === "conflict" ? told(problem.message) : undefined;
    throw problem;
  }
}
