import type { VERDICTS } from "./evidence.ts";

/** How much of what waits for a reviewer's judgement has been judged. */
export type ReviewProgress = { done: number; of: number };

/**
 * How far a review is: a reviewer has to judge every document given and every claim that a question
 * does not apply. With nothing to judge there is nothing to do, `{ done: 0, of: 0 }`.
 */
export function reviewProgress(given: {
  /** Verdict of every document of the submission; undefined while nobody has looked. */
  verdicts: readonly ((typeof VERDICTS)[number] | undefined)[];
  /** Questions the supplier says do not apply. */
  claimed: readonly string[];
  /** Questions with a ruling in force. */
  ruled: ReadonlySet<string>;
}): ReviewProgress {
  const { verdicts, claimed, ruled } = given;
  const read = verdicts.filter((verdict) => verdict !== undefined && verdict !== "unread");
  const settled = claimed.filter((question) => ruled.has(question));
  return { done: read.length + settled.length, of: verdicts.length + claimed.length };
}
