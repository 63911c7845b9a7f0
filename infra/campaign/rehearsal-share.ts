// `node rehearsal-share.ts <share> <shares> <seed> <every> [operation]`: plays a share of the
// operations inside one process, under every so many-th fault of each kind. Prints one line of JSON
// for each operation and kind.
import { cellsOf, KINDS, sample } from "./cells.ts";
import { startInside } from "./inside/inside.ts";
import { OPERATIONS } from "./operations.ts";
import type { Outcome } from "./play-run.ts";
import { callsInside, INSIDE, runInside } from "./rehearse-inside.ts";
import { type Rehearsed, scoreOf } from "./summary.ts";

const [share = 0, shares = 1, seed = 1, every = 1] = process.argv.slice(2, 6).map(Number);
const only = process.argv[6];

const inside = await startInside();
let run = seed * 1_000_000 + share * 100_000;
const operations = OPERATIONS.filter(({ name }) => only === undefined || name === only);
for (const operation of operations.filter((_, index) => index % shares === share)) {
  const calls = await callsInside(inside, operation, run);
  for (const kind of KINDS) {
    const start = performance.now();
    const outcomes: Outcome[] = [];
    for (const cell of sample(cellsOf(kind, calls, INSIDE), every, seed)) {
      run += 1;
      outcomes.push(await runInside(inside, operation, cell, run));
    }
    const rehearsed: Rehearsed = {
      score: scoreOf(`${kind}: ${operation.name}`, outcomes, performance.now() - start),
      broken: outcomes.filter(({ problems }) => problems.length > 0),
    };
    process.stdout.write(`${JSON.stringify(rehearsed)}\n`);
  }
}
await inside.stop();
