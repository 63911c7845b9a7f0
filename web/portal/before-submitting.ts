import { sameAnswer } from "../../functions/domain/answer-meaning.ts";
import { gapIn } from "../../functions/domain/answers.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import { answersOf, isLocked, visibleNow } from "./asked.ts";
import type { Work } from "./state.ts";

/** Nothing is claimed by these, so there is nothing a document could show. */
const CLAIMS_NOTHING: ReadonlySet<string> = new Set([
  ...["unknown", "undisclosed", "nda", "not-applicable"],
]);

/**
 * Answers to which a document was asked for and none is linked. Questions that ask for nothing but
 * documents are open without one, and stand among those.
 */
export function withoutDocument(work: Work): SupplierQuestion[] {
  const answers = answersOf(work);
  const shown = new Set(work.evidence.flatMap(({ questions }) => questions));
  return [...visibleNow(work).values()].filter((question) => {
    const answer = answers[question.id];
    return (
      question.evidenceAsked &&
      question.kind !== "file" &&
      !isLocked(work, question.id) &&
      !shown.has(question.id) &&
      answer !== undefined &&
      gapIn(question, answer) === undefined &&
      !CLAIMS_NOTHING.has(answer.is)
    );
  });
}

/** How an answer stands to the one of the time before: `new` where there was none. */
export type SinceLastTime = "changed" | "same" | "new";

/** How each answer of this round stands to the time before; empty where there was none. */
export function sinceLastTime(work: Work): ReadonlyMap<string, SinceLastTime> {
  if (work.before.length === 0) return new Map();
  const answers = answersOf(work);
  const before = new Map(work.before.map(({ question, answer }) => [question, answer]));
  return new Map(
    [...visibleNow(work).keys()].flatMap((id): [string, SinceLastTime][] => {
      const [now, last] = [answers[id], before.get(id)];
      if (!now || work.carried.includes(id) || isLocked(work, id)) return [];
      if (!last) return [[id, "new"]];
      return [[id, sameAnswer(now, last) ? "same" : "changed"]];
    }),
  );
}
