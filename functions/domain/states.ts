/** What an option, a number step or a ruling may be worth. */
export const POINTS = [0, 25, 50, 75, 100] as const;
export type Points = (typeof POINTS)[number];

/**
 * What became of one scored question (scoring model 2.2). The silences are told apart here and
 * weigh the same; only an accepted N/A and a hidden question leave the sum.
 */
export type QuestionState =
  | { kind: "answered"; points: Points }
  /** The supplier does not know. */
  | { kind: "unknown" }
  /** The supplier does not disclose this, or the round was closed without a response. */
  | { kind: "undisclosed" }
  /** Only under a non-disclosure agreement. */
  | { kind: "nda" }
  | { kind: "unanswered" }
  | { kind: "na-claimed" }
  /** Accepted by the buyer, with a reason. */
  | { kind: "na-accepted" }
  /** Its branch, kind or tier is not met. */
  | { kind: "hidden" };

/** States by question id; a question without an entry is unanswered. */
export type QuestionStates = Readonly<Record<string, QuestionState>>;

/** The state of a question, which is never missing: silence is a state. */
export function stateOf(states: QuestionStates, question: string): QuestionState {
  // Object.hasOwn because a question may be called like a property every object inherits.
  return (Object.hasOwn(states, question) ? states[question] : undefined) ?? { kind: "unanswered" };
}

/** Whether a question counts at all: neither hidden nor an accepted N/A. */
export function inScope(state: QuestionState): boolean {
  return state.kind !== "hidden" && state.kind !== "na-accepted";
}

/** What a state becomes when its round is closed as no response (scoring model 2.6). */
export function withoutResponse(state: QuestionState): QuestionState {
  return state.kind === "unanswered" ? { kind: "undisclosed" } : state;
}
