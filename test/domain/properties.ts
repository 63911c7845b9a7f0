import fc from "fast-check";
import { BANDS, GRADES, type RiskPoint } from "../../functions/domain/bands.ts";
import { PROPOSALS } from "../../functions/domain/proposal.ts";
import type { Score, ScoreInput } from "../../functions/domain/score.ts";
import { inScope, type QuestionState, stateOf } from "../../functions/domain/states.ts";
import { type Case, cases, picks } from "./arbitraries.ts";

/** Random cases per property; the nightly profile (`npm run test:nightly`) takes 100,000. */
const RUNS = Number(process.env.ASSAY_PROPERTY_RUNS ?? 10_000);

/** Holds for so many random cases, each with two numbers to choose by. */
export function always(
  holds: (each: Case, one: number, other: number) => void,
  numRuns = RUNS,
): void {
  fc.assert(
    fc.property(cases, picks, picks, (each, one, other) => holds(each, one, other)),
    { numRuns },
  );
}

/** Every figure and verdict of a result, and nothing of what it was made from. */
export function figures(result: Score) {
  const pair = ({ claimed, shown }: { claimed: number | null; shown: number | null }) => [
    claimed,
    shown,
  ];
  const { grade, residual, proposed, triage, tier } = result;
  const domains = result.domains.map(pair);
  const gates = result.gates.filter(({ open }) => open).map(({ id, open }) => [id, open?.severity]);
  return { overall: pair(result), domains, gates, grade, residual, proposed, triage, tier };
}

/** How good a result is, each figure so that more is better. */
export function merits({ grade, shown, claimed, proposed, residual, gates }: Score) {
  const of = (letter: (typeof GRADES)[number] | undefined) =>
    letter === undefined ? 0 : -GRADES.indexOf(letter);
  return {
    shown: shown ?? 0,
    claimed: claimed ?? 0,
    byScore: of(grade?.byScore),
    held: of(grade?.held),
    decision: -PROPOSALS.indexOf(proposed.decision),
    risk: -residual.current.product,
    openGates: gates.map(({ open }) => (open === null ? 0 : -1)),
  };
}

export function bandIndex({ band }: RiskPoint): number {
  return BANDS.indexOf(band);
}

/** The same input with the state of one question changed; its ruling is taken away. */
export function withState(input: ScoreInput, id: string, state: QuestionState): ScoreInput {
  const rulings = Object.fromEntries(Object.entries(input.rulings).filter(([each]) => each !== id));
  return { ...input, rulings, states: { ...input.states, [id]: state } };
}

/** Ids of the questions that count before any ruling. */
export function asked({ model, states }: ScoreInput): string[] {
  return model.questions.map(({ id }) => id).filter((id) => inScope(stateOf(states, id)));
}
