import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "../../functions/contract/routes.ts";
import { fillOrganisation } from "../local/actors/fill-organisation.ts";
import { memberDoor } from "../local/actors/member.ts";
import { sizesAsked } from "../local/actors/sizes-asked.ts";
import { startStack } from "../local/stack.ts";
import { preparation } from "../prepare.ts";
import { fromRoot } from "../root.ts";
import { runSteps } from "../steps.ts";
import { type ConsoleFigures, measureConsole, type SignIn } from "./console-page.ts";
import { NO_LIGHTHOUSE, scoreRows } from "./lighthouse.ts";
import { lighthouseConsole } from "./lighthouse-console.ts";
import { median } from "./median.ts";
import { within } from "./slow-page.ts";
import { table } from "./table.ts";

// `npm run bench:console`: the console in Chromium at a quarter of this machine's speed, on a slow
// mobile network where things are loaded, over 10,000 suppliers, 3,000 assessments and 20,000
// risks. Medians, with what they must not exceed.

const ROUNDS = 3;
/** The most one round and one Lighthouse run may take, in ms. */
const ROUND = 240_000;
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
  ["whole", "overview with its figures", undefined, "ms"],
  ["list", "directory shown, nothing cached", undefined, "ms"],
  ["again", "directory shown, cached", undefined, "ms"],
  ["sort", "sort of the directory to paint", 100, "ms"],
  ["filter", "saved view of the directory to paint", 100, "ms"],
  ["search", "key in its search to paint", 100, "ms"],
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
  console.log(`${filled.text} in ${seconds(performance.now() - start)}`);
  const who = filled.signIns.find(({ role }) => role === "admin");
  if (!who) throw new Error("Nobody has the role admin.");
  await answerTimes(who);
  const rounds: ConsoleFigures[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const figures = await within(ROUND, `round ${round}`, measureConsole(stack.origin, who));
    const shown = GOALS.map(([figure]) => `${figure} ${figures[figure].toFixed(0)}`);
    console.log(`Round ${round}: ${shown.join(", ")}`);
    rounds.push(figures);
  }
  const rows = GOALS.map(([figure, name, goal, unit]) => {
    const value = median(rounds.map((each) => each[figure]));
    const over = goal !== undefined && value > goal ? "OVER" : "";
    const shown = `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
    return [name, shown, goal === undefined ? "" : `≤ ${goal} ${unit}`, over];
  });
  console.log(`\nMedians of ${ROUNDS} rounds, a quarter of this machine's speed`);
  console.log(table(["", "measured", "goal", ""], rows));
  const scores = await lighthouseRows(who);
  console.log(scores ? table(["Lighthouse", "measured", "goal", ""], scores) : NO_LIGHTHOUSE);
  process.exitCode = [...rows, ...(scores ?? [])].some((row) => row.at(-1) !== "") ? 1 : 0;
} finally {
  await stack.stop();
  rmSync(directory, { recursive: true, force: true });
}

/** How long the overview takes to be answered, on the local stack and its database. */
async function answerTimes(who: SignIn): Promise<void> {
  const door = await memberDoor(stack.origin, who);
  for (const time of ["at first", "again"]) {
    const start = performance.now();
    await within(ROUND, "the overview", door(routes.console.getDashboard, {}));
    console.log(`The overview was answered in ${seconds(performance.now() - start)} ${time}`);
  }
}

async function lighthouseRows(who: SignIn): Promise<string[][] | undefined> {
  const cli = process.env.LIGHTHOUSE;
  if (!cli) return undefined;
  const measured = lighthouseConsole(cli, stack.origin, who);
  return scoreRows(await within(ROUND, "Lighthouse", measured));
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
