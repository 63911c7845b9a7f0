import { table } from "../bench/table.ts";

/** Runs of one kind, counted. */
export interface Score {
  readonly name: string;
  readonly runs: number;
  readonly faults: number;
  readonly violations: number;
  readonly seconds: number;
}

/** The scores as a table with a line for all of them. */
export function summaryOf(scores: readonly Score[]): string {
  const sum = (pick: (score: Score) => number) => scores.reduce((all, one) => all + pick(one), 0);
  const total: Score = {
    name: "all",
    runs: sum(({ runs }) => runs),
    faults: sum(({ faults }) => faults),
    violations: sum(({ violations }) => violations),
    seconds: sum(({ seconds }) => seconds),
  };
  return table(
    ["what", "runs", "faults injected", "violations", "seconds"],
    [...scores, total].map(({ name, runs, faults, violations, seconds }) => [
      name,
      ...[runs, faults, violations, Math.round(seconds)].map(String),
    ]),
  );
}
