import type { QuestionKind } from "./questionnaire.ts";

/** Seconds a supplier needs for one question of a kind; estimates, not measured. */
const SECONDS: Readonly<Record<QuestionKind, number>> = {
  single: 60,
  multiple: 60,
  text: 60,
  "long-text": 300,
  number: 60,
  date: 30,
  statement: 30,
  table: 300,
  file: 120,
};

/** Seconds to find and link one document. */
const EVIDENCE_SECONDS = 120;

/** Whole minutes, rounded up, that answering these questions takes; 0 for none. */
export function expectedMinutes(
  questions: readonly { kind: QuestionKind; evidenceAsked?: boolean }[],
): number {
  const seconds = questions.reduce(
    (sum, { kind, evidenceAsked }) => sum + SECONDS[kind] + (evidenceAsked ? EVIDENCE_SECONDS : 0),
    0,
  );
  return Math.ceil(seconds / 60);
}
