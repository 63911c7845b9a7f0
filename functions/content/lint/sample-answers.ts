import type { Answer } from "../../domain/answers.ts";
import type { Question } from "../../domain/questionnaire.ts";
import type { OnAnswer } from "./references.ts";
import { subsets } from "./scopes.ts";

/** As many documents as one answer names (`answers.ts`). */
const MOST_DOCUMENTS = 50;

/** No answer, and one of every sort to a question that these conditions on it can tell apart. */
export function sampleAnswers(
  question: Question,
  conditions: readonly OnAnswer[],
): (Answer | undefined)[] {
  const silent: (Answer | undefined)[] = [
    undefined,
    ...question.silences.map((is) => ({ is })),
    ...(question.notApplicable ? [{ is: "not-applicable", reason: "" } as const] : []),
  ];
  return [...silent, ...spokenAnswers(question, conditions)];
}

function spokenAnswers(question: Question, conditions: readonly OnAnswer[]): Answer[] {
  const { kind, options = [], number, table } = question;
  switch (kind) {
    case "single":
      return options.map(({ id }) => ({ is: "option", option: id }));
    case "multiple": {
      // Every subset of what is named, and one option that nobody names, says all that matters.
      const named = new Set(
        conditions.flatMap((each) => ("includes" in each ? each.includes : [])),
      );
      const other = options.find(({ id }) => !named.has(id));
      const offered = options.map(({ id }) => id).filter((id) => named.has(id) || id === other?.id);
      return subsets(offered).map((ids) => ({ is: "options", options: ids }));
    }
    case "number":
      return between(number?.min ?? 0, number?.max ?? 0, conditions).map((value) => ({
        ...{ is: "number", value },
      }));
    case "table":
      return between(1, table?.fixed?.length ?? table?.maxRows ?? 1, conditions).map((length) => ({
        ...{ is: "table", rows: Array.from({ length }, () => ({})) },
      }));
    case "file":
      return between(1, MOST_DOCUMENTS, conditions).map((length) => ({
        ...{ is: "documents", references: Array.from({ length }, String) },
      }));
    case "date":
      return [{ is: "date", date: "2000-01-01" }];
    case "statement":
      return [{ is: "confirmed" }];
    default:
      return [{ is: "text", text: "Something" }];
  }
}

/** The ends of a range and both sides of each amount that a condition asks for. */
function between(least: number, most: number, conditions: readonly OnAnswer[]): number[] {
  const asked = conditions.flatMap((each) =>
    "atLeast" in each ? [Math.ceil(each.atLeast), Math.ceil(each.atLeast) - 1] : [],
  );
  return [least, most, ...asked.filter((amount) => amount > least && amount < most)];
}
