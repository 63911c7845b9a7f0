import { sameAnswer } from "./answer-meaning.ts";
import type { Answer } from "./answers.ts";
import { isFresh } from "./freshness.ts";

/**
 * Where an answer comes from, for whoever reviews it a second time:
 * `new` nothing was answered before; `confirmed` somebody said it still holds; `changed` it says
 * something else now; `carried` a fresh answer about the company, taken over and not asked again;
 * `stale` it was carried and is no longer fresh, or was answered before and by nobody now;
 * `unanswered` neither now nor before.
 */
export const ANSWER_ORIGINS = [
  "new",
  "confirmed",
  "changed",
  "carried",
  "stale",
  "unanswered",
] as const;

export type AnswerOrigin = (typeof ANSWER_ORIGINS)[number];

/** An answer that stands now; `carried` when it was taken over from another assessment. */
type Standing = { answer: Answer; at: string; carried?: unknown };

/** The origin of one answer on a day (YYYY-MM-DD), given what was answered the time before. */
export function answerOrigin(
  now: Standing | undefined,
  before: { answer: Answer } | undefined,
  day: string,
): AnswerOrigin {
  if (!now) return before ? "stale" : "unanswered";
  if (now.carried) return isFresh(now.at, day) ? "carried" : "stale";
  if (!before) return "new";
  return sameAnswer(now.answer, before.answer) ? "confirmed" : "changed";
}
