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

/** Every state, the one that most needs a person first. */
const GRAVEST: readonly DeliveryState[] = [...TROUBLE, "pending", "sending", "sent"];

type Invited = { id: string; state: string };
type Posted = {
  letter: string;
  invitation?: string | undefined;
  state: DeliveryState;
  createdAt: string;
};

/**
 * What became of the letters to those who may answer: the gravest state of anybody's latest letter.
 * Undefined where nobody was written to.
 */
export function deliveryOf(
  invitations: readonly Invited[],
  letters: readonly Posted[],
): DeliveryState | undefined {
  const latest = invitations
    .filter(({ state }) => state === "active")
    .flatMap(({ id }) => {
      const own = letters.filter((each) => each.invitation === id && ASKING.includes(each.letter));
      const last = own.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1)).at(-1);
      return last ? [last.state] : [];
    });
  return gravestOf(latest);
}

/** Of several states the one that most needs a person. */
export function gravestOf(states: readonly DeliveryState[]): DeliveryState | undefined {
  return GRAVEST.find((state) => states.includes(state));
}

/** Whether letters did not reach somebody, or nobody can say. */
export function isTrouble(delivery: DeliveryState | undefined): boolean {
  return delivery !== undefined && TROUBLE.includes(delivery);
}
