import * as z from "zod";
import { table } from "../bench/table.ts";
import type { Outcome } from "./play-run.ts";

/** Runs of one kind, counted. */
export const Score = z.object({
  name: z.string(),
  runs: z.int(),
  faults: z.int(),
  violations: z.int(),
  seconds: z.number(),
});
export type Score = z.infer<typeof Score>;

/** What a share of the rehearsals reports: the count, and every run that broke a promise. */
export const Rehearsed = z.object({
  score: Score,
  broken: z.array(
    z.object({
      ...{ operation: z.string(), cell: z.string(), seed: z.int(), injected: z.int() },
      problems: z.array(z.string()).readonly(),
    }),
  ),
});
export type Rehearsed = z.infer<typeof Rehearsed>;

/** Outcomes under one name. */
export function scoreOf(name: string, outcomes: readonly Outcome[], ms: number): Score {
  return {
    ...{ name, runs: outcomes.length, seconds: ms / 1000 },
    faults: outcomes.reduce((sum, { injected }) => sum + injected, 0),
    violations: outcomes.filter(({ problems }) => problems.length > 0).length,
  };
}

/** The scores as a table with a line for all of them. */
export function summaryOf(scores: readonly Score[]): string {
  return table(
    ["what", "runs", "faults injected", "violations", "seconds"],
    [...scores, added("all", scores)].map(({ name, runs, faults, violations, seconds }) => [
      name,
      ...[runs, faults, violations, Math.round(seconds)].map(String),
    ]),
  );
}

/** Scores added up under a name. */
export function added(name: string, scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number) => scores.reduce((all, one) => all + pick(one), 0);
  return {
    ...{ name, runs: sum(({ runs }) => runs), faults: sum(({ faults }) => faults) },
    violations: sum(({ violations }) => violations),
    seconds: sum(({ seconds }) => seconds),
  };
}

/** A run that broke a promise, with the command that plays it again. */
export function brokenRun({ operation, cell, seed, problems }: Outcome): string {
  const again = `node infra/campaign/again.ts "${operation}" "${cell}" ${seed}`;
  return [`${operation}, ${cell}, seed ${seed}:`, ...problems, `Again: ${again}`].join("\n  ");
}
