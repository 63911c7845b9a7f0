// `npm run campaign [sequences] [seed]`: every operation with a kill in every gap and every single
// fault, then random histories under faults. Prints runs, faults injected, violations and time.
import { preparation } from "../prepare.ts";
import { runSteps } from "../steps.ts";
import { crashSweep } from "./crash-sweep.ts";
import { playShares } from "./histories/play-shares.ts";
import { OPERATIONS } from "./operations.ts";
import type { Outcome } from "./play-run.ts";
import { rehearse } from "./rehearse.ts";
import { singleFaults } from "./single-faults.ts";
import { type Score, summaryOf } from "./summary.ts";

const [sequences = 20_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);

await runSteps(preparation);
console.log(`\nSeed ${seed}\n`);
const scores: Score[] = [];
const kinds = { "crash sweep": crashSweep, "single faults": singleFaults };
for (const [kind, cellsOf] of Object.entries(kinds)) {
  for (const operation of OPERATIONS) {
    const start = performance.now();
    const outcomes = await rehearse(operation, cellsOf, seed, tell);
    const seconds = (performance.now() - start) / 1000;
    scores.push({ name: `${kind} of ${operation.name}`, ...counted(outcomes), seconds });
    console.log(summaryOf(scores.slice(-1)).split("\n")[1]);
  }
}
const histories = await playShares(sequences, seed);
for (const each of histories.found) console.error(each);
scores.push(histories);
console.log(`\n${summaryOf(scores)}`);
if (scores.some(({ violations }) => violations > 0)) process.exitCode = 1;

function tell({ operation, cell, seed: own, problems }: Outcome): void {
  if (problems.length > 0) console.error(`${operation}, ${cell}, seed ${own}:`, problems);
}

function counted(outcomes: readonly Outcome[]): Pick<Score, "runs" | "faults" | "violations"> {
  return {
    runs: outcomes.length,
    faults: outcomes.reduce((sum, { injected }) => sum + injected, 0),
    violations: outcomes.filter(({ problems }) => problems.length > 0).length,
  };
}
