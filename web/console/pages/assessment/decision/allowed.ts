import {
  assertDecision,
  DECISIONS,
  type Decision,
  type DecisionFacts,
} from "../../../../../functions/domain/assessment.ts";
import { Refusal } from "../../../../../functions/domain/errors.ts";

/** Each decision with why it cannot be taken now; undefined where it can. The server rules. */
export function allowedDecisions(
  by: string,
  facts: DecisionFacts,
): { decision: Decision; why: string | undefined }[] {
  return DECISIONS.map((decision) => ({ decision, why: refusal(decision, by, facts) }));
}

function refusal(decision: Decision, by: string, facts: DecisionFacts): string | undefined {
  try {
    assertDecision(decision, by, facts);
    return undefined;
  } catch (problem) {
    if (problem instanceof Refusal) return problem.message;
    throw problem;
  }
}
