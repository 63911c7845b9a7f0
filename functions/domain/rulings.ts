import type { Points, QuestionState, QuestionStates } from "./states.ts";
import { stateOf } from "./states.ts";

/**
 * A reviewer's ruling on one question: other points than the supplier's answer earns, or N/A
 * accepted. `at` is an ISO 8601 instant, `by` a member's id; neither is read by the score.
 */
export type Ruling =
  | { kind: "override"; points: Points; reason: string; by: string; at: string }
  | { kind: "accept-na"; reason: string; by: string; at: string };

export type Rulings = Readonly<Record<string, Ruling>>;

/** States with every ruling applied (scoring model 2.2). The states given are left as they are. */
export function applyRulings(states: QuestionStates, rulings: Rulings): QuestionStates {
  const ruled = Object.entries(rulings).map(
    ([question, ruling]) => [question, ruledState(stateOf(states, question), ruling)] as const,
  );
  return { ...states, ...Object.fromEntries(ruled) };
}

/**
 * One state under a ruling. An override counts as an answer, also on a silence or a claimed N/A.
 * N/A is accepted only where it is claimed: without a claim the ruling rests, so that no question
 * is dropped which the supplier answered later. What is hidden stays hidden.
 */
export function ruledState(state: QuestionState, ruling: Ruling | undefined): QuestionState {
  if (!ruling || state.kind === "hidden") return state;
  if (ruling.kind === "accept-na") {
    return state.kind === "na-claimed" ? { kind: "na-accepted" } : state;
  }
  return { kind: "answered", points: ruling.points };
}
