import type { DeliveryState } from "./invitation.ts";

/** States in which a letter did not reach anybody, or nobody can say, the gravest first. */
const TROUBLE: readonly DeliveryState[] = [
  "complained",
  "bounced",
  "failed",
  "suppressed",
  "unknown",
];

/** Letters that ask for answers; only these decide whether somebody can be reached. */
const ASKING: readonly string[] = ["invitation", "reminder", "due-changed", "link-replaced"];

/**
 * What is wrong with reaching those who may answer: the gravest state of anybody's latest letter.
 * Undefined while every latest letter is on its way or sent.
 */
export function deliveryTrouble(
  invitations: readonly { id: string; state: string }[],
  letters: readonly {
    letter: string;
    invitation?: string | undefined;
    state: DeliveryState;
    createdAt: string;
  }[],
): DeliveryState | undefined {
  const latest = invitations
    .filter(({ state }) => state === "active")
    .flatMap(({ id }) => {
      const own = letters.filter((each) => each.invitation === id && ASKING.includes(each.letter));
      const last = own.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1)).at(-1);
      return last ? [last.state] : [];
    });
  return TROUBLE.find((state) => latest.includes(state));
}
