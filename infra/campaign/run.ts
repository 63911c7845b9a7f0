// `npm run campaign`: every operation under every fault inside one process, processes killed and
// standing still on the whole stack, then random histories under faults. Prints runs, faults injected, violations
// and time; a run that broke a promise is printed with the command that plays it again.
//
//   --seed <n>        another walk; printed in any case
//   --sequences <n>   random histories, 20,000 unless given
//   --every <n>       plays every n-th fault inside one process; all of them unless given
//   --stack <n>       plays every n-th kill and standstill of each operation on the whole stack, one
//                     of each at least; every 40th unless given, 0 for none
//   --only <name>     rehearses this operation alone
import { parseArgs } from "node:util";
import { preparation } from "../prepare.ts";
import { runSteps } from "../steps.ts";
import { sample } from "./cells.ts";
import { crashSweep, standstills } from "./crash-sweep.ts";
import { playShares } from "./histories/play-shares.ts";
import { OPERATIONS } from "./operations.ts";
import { rehearse } from "./rehearse.ts";
import { rehearseShares } from "./rehearse-shares.ts";
import { brokenRun, type Rehearsed, type Score, scoreOf, summaryOf } from "./summary.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now() % 1_000) },
    sequences: { type: "string", default: "20000" },
    every: { type: "string", default: "1" },
    stack: { type: "string", default: "40" },
    only: { type: "string" },
  },
});
const [seed, sequences, every, stack] = [
  ...[values.seed, values.sequences, values.every, values.stack].map(Number),
] as [number, number, number, number];
const { only } = values;

await runSteps(preparation);
console.log(`\nSeed ${seed}\n`);
const scores: Score[] = [];
const keep = ({ score, broken }: Rehearsed): void => {
  scores.push(score);
  console.log(summaryOf([score]).split("\n")[1]);
  for (const run of broken) console.error(brokenRun(run));
};

const failures = await rehearseShares(
  { seed, every, ...(only !== undefined && { operations: [only] }) },
  keep,
);
for (const operation of stack === 0 ? [] : OPERATIONS) {
  if (only !== undefined && operation.name !== only) continue;
  const start = performance.now();
  const outcomes = await rehearse(
    operation,
    (calls) =>
      [crashSweep(calls), standstills(calls)].flatMap((cells) =>
        sample(cells, Math.min(stack, cells.length), seed),
      ),
    seed * 1_000,
  );
  keep({
    score: scoreOf(
      `processes killed and still: ${operation.name}`,
      outcomes,
      performance.now() - start,
    ),
    broken: outcomes.filter(({ problems }) => problems.length > 0),
  });
}
if (sequences > 0) {
  const histories = await playShares(sequences, seed);
  scores.push(histories);
  failures.push(...histories.found);
}
for (const failure of failures) console.error(failure);
console.log(`\n${summaryOf(scores)}\n\nSeed ${seed}`);
if (failures.length > 0 || scores.some(({ violations }) => violations > 0)) process.exitCode = 1;
