import type { Condition, Questionnaire } from "../../domain/questionnaire.ts";
import type { Finding } from "./finding.ts";
import { satisfiable } from "./satisfiable.ts";

/**
 * Every question can be reached, every gate can apply and every contradiction can occur: what its
 * condition, its section's and those it hangs on demand does not rule itself out.
 */
export function lintReachable(questionnaire: Questionnaire): Finding[] {
  const never = (...conditions: readonly (Condition | undefined)[]) =>
    !satisfiable(
      questionnaire,
      conditions.flatMap((each) => each ?? []),
    );
  return [
    ...questionnaire.sections.flatMap((section) =>
      section.questions
        .filter(({ when }) => never(section.when, when))
        .map(({ id }) => ({
          rule: "question-unreachable",
          place: `question ${id}`,
          says: "No tier, kind, role, fact or answer shows it: what it depends on excludes itself.",
          cure: "Mend its condition, its section's or those it hangs on, or drop it.",
        })),
    ),
    ...questionnaire.gates
      .filter(({ applies }) => never(applies?.when))
      .map(({ id }) => ({
        rule: "gate-unreachable",
        place: `gate ${id}`,
        says: "It can never apply: what its condition demands excludes itself.",
        cure: "Mend the condition or drop the gate.",
      })),
    ...(questionnaire.contradictions ?? [])
      .filter(({ when }) => never(when))
      .map(({ id }) => ({
        rule: "contradiction-unreachable",
        place: `contradiction ${id}`,
        says: "Its answers can never be given together, so it never speaks.",
        cure: "Name answers that one supplier can give at once, or drop it.",
      })),
  ];
}
