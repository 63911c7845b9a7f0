import type { Answers } from "./answers.ts";
import { questionsIn } from "./contradictions.ts";
import type { Condition } from "./questionnaire.ts";
import type { SupplierQuestionnaire } from "./supplier-view.ts";
import { holds, visibleIds } from "./visibility.ts";

/**
 * A supplier's questionnaire cut down to the questions a colleague was given. A condition on a
 * question outside is settled by the answer that stands there now, so that the page needs nothing
 * of what it may not see; one that can no longer hold takes its question along.
 */
export function sharedView(
  whole: SupplierQuestionnaire,
  own: readonly string[],
  answers: Answers,
): SupplierQuestionnaire {
  const given = new Set(own);
  const asked = visibleIds(whole.sections, undefined, answers);
  const standing = Object.fromEntries(asked.map((id) => [id, answers[id]]));
  const settle = (when: Condition | undefined) => settled(when, given, standing);
  const sections = whole.sections.flatMap(({ when, questions, ...section }) => {
    const rest = settle(when);
    if (!rest) return [];
    const kept = questions.flatMap(({ when: on, ...question }) => {
      const left = given.has(question.id) ? settle(on) : undefined;
      return left ? [{ ...question, ...left }] : [];
    });
    return kept.length > 0 ? [{ ...section, ...rest, questions: kept }] : [];
  });
  const { contradictions = [], ...rest } = whole;
  const told = contradictions.filter(({ when }) => questionsIn(when).every((id) => given.has(id)));
  return { ...rest, sections, ...(told.length > 0 && { contradictions: told }) };
}

function settled(
  when: Condition | undefined,
  given: ReadonlySet<string>,
  answers: Answers,
): { when?: Condition } | undefined {
  if (!when) return {};
  const left = settledCondition(when, given, answers);
  if (left === false) return undefined;
  return left === true ? {} : { when: left };
}

/** A condition with everything outside what was given settled: true, false, or what is left. */
function settledCondition(
  condition: Condition,
  given: ReadonlySet<string>,
  answers: Answers,
): Condition | boolean {
  const settle = (each: Condition) => settledCondition(each, given, answers);
  if ("all" in condition) {
    const left = condition.all.map(settle).filter((each) => each !== true);
    if (left.includes(false)) return false;
    const open = left.filter((each) => each !== false);
    return open.length === 0 ? true : { all: open };
  }
  if ("any" in condition) {
    const left = condition.any.map(settle).filter((each) => each !== false);
    if (left.includes(true)) return true;
    const open = left.filter((each) => each !== true);
    return open.length === 0 ? false : { any: open };
  }
  if ("not" in condition) {
    const left = settle(condition.not);
    return typeof left === "boolean" ? !left : { not: left };
  }
  if ("question" in condition && given.has(condition.question)) return condition;
  return holds(condition, undefined, answers);
}
