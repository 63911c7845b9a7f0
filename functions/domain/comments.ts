import { Refusal } from "./errors.ts";

/** Longest comment, in characters. */
export const COMMENT_LIMIT = 2000;

/** Comments one thread and one assessment hold at most. */
const THREAD_LIMIT = 100;
const COMMENT_COUNT = 1000;

/** The two sides of a thread. */
export const SIDES = ["supplier", "buyer"] as const;
export type Side = (typeof SIDES)[number];

/** A comment as far as these rules go. */
export type Said = {
  question: string;
  side: Side;
  /** ISO 8601. */
  at: string;
  round: number;
  /** A supplier asks to correct its answer, or the buyer declines that; a comment like any other. */
  correction?: "asked" | "declined" | undefined;
};

/** What became of a wish to correct an answer. */
export type CorrectionState = "asked" | "declined" | "returned";

/** Refuses one comment more where a thread or the assessment holds as many as it can. */
export function assertRoomFor(question: string, said: readonly Pick<Said, "question">[]): void {
  const own = said.filter((each) => each.question === question).length;
  if (own < THREAD_LIMIT && said.length < COMMENT_COUNT) return;
  throw new Refusal("conflict", "This thread is full; write to each other directly.", {
    reason: "thread-full",
  });
}

/**
 * What a side has not read yet: what the other one wrote since the reader last looked at the
 * thread. `readAt` holds the instant of the newest comment read, by question.
 */
export function unreadBy<C extends Said>(
  reader: Side,
  said: readonly C[],
  readAt: Readonly<Record<string, string | undefined>>,
): C[] {
  return said.filter(({ side, question, at }) => side !== reader && at > (readAt[question] ?? ""));
}

/**
 * What became of the last wish to correct an answer, by question: it stands until the buyer
 * declines it, or a later round returns the question.
 */
export function correctionsIn(
  said: readonly Said[],
  rounds: readonly { round: number; returned?: readonly string[] | undefined }[],
): Record<string, CorrectionState> {
  const last = new Map<string, Said>();
  for (const each of said.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    if (each.correction) last.set(each.question, each);
  }
  return Object.fromEntries(
    [...last].map(([question, { correction = "asked", round: asked }]) => {
      const returned = rounds.some(
        ({ round, returned: open = [] }) => round > asked && open.includes(question),
      );
      return [question, correction === "asked" && returned ? "returned" : correction];
    }),
  );
}
