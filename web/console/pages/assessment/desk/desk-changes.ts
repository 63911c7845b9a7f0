import type { Desk } from "../../../../../functions/contract/shapes/desk.ts";

export type DeskAnswer = Desk["answers"][number];

/** What somebody changed here, by question; null where the answer was cleared. */
export type DeskChanges = Readonly<Record<string, DeskAnswer | null>>;

/** The answers that stand with what was changed here, in the order in which they were given. */
export function withChanges(
  standing: readonly DeskAnswer[],
  changes: DeskChanges,
): readonly DeskAnswer[] {
  const kept = standing.filter(({ question }) => !(question in changes));
  return [...kept, ...Object.values(changes).filter((each) => each !== null)];
}

/** What is still to be saved, once `sent` has been. */
export function withoutSent(changes: DeskChanges, sent: DeskChanges): DeskChanges {
  return Object.fromEntries(
    Object.entries(changes).filter(([question, change]) => sent[question] !== change),
  );
}
