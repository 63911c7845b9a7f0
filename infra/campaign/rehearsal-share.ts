// `node rehearsal-share.ts <plan as JSON>`: plays a share of the rehearsals inside one process.
// Prints one line of JSON for each operation and kind.
import * as z from "zod";
import { cellsOf, KINDS } from "./cells.ts";
import { startInside } from "./inside/inside.ts";
import { OPERATIONS } from "./operations.ts";
import type { Outcome } from "./play-run.ts";
import { callsInside, runInside } from "./rehearse-inside.ts";
import { type Rehearsed, scoreOf } from "./summary.ts";

const Plan = z.object({
  ...{ share: z.int(), shares: z.int(), seed: z.int() },
  /** Every so many-th of all faults is played, beginning where the seed says. */
  every: z.int().min(1),
  operations: z.array(z.string()).optional(),
  kinds: z.array(z.enum(KINDS)).optional(),
});

const plan = Plan.parse(JSON.parse(process.argv[2] ?? ""));
const { share, shares, seed, every, kinds = KINDS } = plan;
const inside = await startInside();
// No two runs of a campaign have a number in common, whichever share plays them.
let run = seed * 1_000_000 + share * 100_000;
let count = 0;
const chosen = OPERATIONS.filter(({ name }) => plan.operations?.includes(name) ?? true);
// Few operations are shared out fault by fault, many one by one: each is learnt in one share only.
const byFault = chosen.length < 2 * shares;
for (const [index, operation] of chosen.entries()) {
  if (!byFault && index % shares !== share) continue;
  run += 1;
  const calls = await callsInside(inside, operation, run);
  for (const kind of kinds) {
    const start = performance.now();
    const outcomes: Outcome[] = [];
    for (const cell of cellsOf(kind, calls)) {
      count += 1;
      if (count % every !== seed % every) continue;
      if (byFault && Math.floor(count / every) % shares !== share) continue;
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
