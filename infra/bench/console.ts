import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillOrganisation } from "../local/actors/fill-organisation.ts";
import { sizesAsked } from "../local/actors/sizes-asked.ts";
import { startStack } from "../local/stack.ts";
import { preparation } from "../prepare.ts";
import { fromRoot } from "../root.ts";
import { runSteps } from "../steps.ts";
import { type ConsoleFigures, measureConsole } from "./console-page.ts";
import { table } from "./table.ts";

// `npm run bench:console`: the console in Chromium at a quarter of this machine's speed, on a slow
// mobile network where things are loaded, over 10,000 suppliers, 3,000 assessments and 20,000
// risks. Medians, with what they must not exceed.

const ROUNDS = 3;
const USAGE = "npm run bench:console -- [--suppliers 10000] [--assessments 3000] [--risks 20000]";
const sizes = sizesAsked(USAGE) ?? process.exit(1);

const GOALS: readonly [
  keyof ConsoleFigures,
  name: string,
  goal: number | undefined,
  unit: string,
][] = [
  ["firstLoad", "first page, all bytes gzipped, with its data", undefined, "kB"],
  ["ready", "first page shown and ready, signed in", 2500, "ms"],
  ["list", "directory shown, nothing cached", undefined, "ms"],
  ["again", "directory shown, cached", undefined, "ms"],
  ["sort", "sort of the directory to paint", 100, "ms"],
  ["filter", "key in its search to paint", 100, "ms"],
  ["charts", "heatmap and charts of the overview to paint", 150, "ms"],
  ["heatmap", "heatmap of the register to paint", 150, "ms"],
  ["heap", "heap with the directory", 15, "MB"],
];

await runSteps(preparation);
const directory = mkdtempSync(join(tmpdir(), "assay-bench-"));
const stack = await startStack({ directory, assembly: fromRoot("cdk.out"), inMemory: true });
try {
  const start = performance.now();
  const filled = await fillOrganisation(stack, {
    name: "Measured AG",
    host: "bench.example",
    sizes,
  });
  console.log(`${filled.text} in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const who = filled.signIns.find(({ role }) => role === "admin");
  if (!who) throw new Error("Nobody has the role admin.");
  const rounds: ConsoleFigures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await measureConsole(stack.origin, who));
  }
  const rows = GOALS.map(([figure, name, goal, unit]) => {
    const value = median(rounds.map((each) => each[figure]));
    const within = goal === undefined || value <= goal;
    const shown = `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
    return [name, shown, goal === undefined ? "" : `≤ ${goal} ${unit}`, within ? "" : "OVER"];
  });
  console.log(`\nMedians of ${ROUNDS} rounds, a quarter of this machine's speed`);
  console.log(table(["", "measured", "goal", ""], rows));
  process.exitCode = rows.some(([, , , over]) => over !== "") ? 1 : 0;
} finally {
  await stack.stop();
  rmSync(directory, { recursive: true, force: true });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
