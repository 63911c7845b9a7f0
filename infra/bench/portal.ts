import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "../../functions/contract/routes.ts";
import { DEMO_ORGANISATION } from "../local/actors/demo-people.ts";
import { commandEnvironment, foundOrganisation } from "../local/actors/found-organisation.ts";
import { memberDoor } from "../local/actors/member.ts";
import { type Cast, prepare } from "../local/actors/play.ts";
import { PORTFOLIO } from "../local/actors/portfolio.ts";
import { type Stack, startStack } from "../local/stack.ts";
import { preparation } from "../prepare.ts";
import { fromRoot } from "../root.ts";
import { runSteps } from "../steps.ts";
import { lighthouse, NO_LIGHTHOUSE, scoreRows } from "./lighthouse.ts";
import { median } from "./median.ts";
import { measurePortal, type PortalFigures } from "./portal-page.ts";
import { table } from "./table.ts";

// `npm run bench:portal`: the supplier's page in Chromium at a quarter of this machine's speed and
// on a slow mobile network, against the local stack. Medians, with what they must not exceed.

const ROUNDS = 5;

const GOALS: readonly [keyof PortalFigures, name: string, goal: number, unit: string][] = [
  ["firstLoad", "first load, all bytes gzipped", 25, "kB"],
  ["firstPaint", "first contentful paint", 1000, "ms"],
  ["ready", "landing page shown and ready", 2000, "ms"],
  ["blocking", "total blocking time", 50, "ms"],
  ["shift", "layout shift", 0.02, ""],
  ["key26", "key to paint, 26 questions", 32, "ms"],
  ["key260", "key to paint, 260 questions", 50, "ms"],
  ["heap", "heap, 260 questions", 5, "MB"],
];

await runSteps(preparation);
const directory = mkdtempSync(join(tmpdir(), "assay-bench-"));
const stack = await startStack({ directory, assembly: fromRoot("cdk.out"), inMemory: true });
try {
  const cast = await castOf(stack);
  const rounds: PortalFigures[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(await measurePortal({ ...(await invited(cast)), mailbox: stack.mailbox }));
  }
  const rows = GOALS.map(([figure, name, goal, unit]) => {
    const value = median(rounds.map((each) => each[figure]));
    const digits = goal < 1 ? 3 : goal < 100 ? 1 : 0;
    return [name, value.toFixed(digits), `≤ ${goal} ${unit}`, value <= goal ? "" : "OVER"];
  });
  console.log(`\nMedians of ${ROUNDS} rounds, cold browser, a quarter of this machine's speed`);
  console.log(table(["", "measured", "goal", ""], rows));
  const scores = await lighthouseRows((await invited(cast)).link);
  console.log(scores ? table(["Lighthouse", "measured", "goal", ""], scores) : NO_LIGHTHOUSE);
  process.exitCode = [...rows, ...(scores ?? [])].some((row) => row.at(-1) !== "") ? 1 : 0;
} finally {
  await stack.stop();
  rmSync(directory, { recursive: true, force: true });
}

/** The scores of the page a link opens; undefined where no Lighthouse is named. */
async function lighthouseRows(link: string): Promise<string[][] | undefined> {
  const cli = process.env.LIGHTHOUSE;
  if (!cli) return undefined;
  return scoreRows(await lighthouse(cli, link));
}

/** One more supplier who was asked; its address and the link of the letter. */
async function invited(cast: Cast): Promise<{ address: string; link: string }> {
  const [first] = PORTFOLIO;
  if (!first) throw new Error("The portfolio is empty.");
  const address = `${crypto.randomUUID().slice(0, 8)}@supplier.example`;
  const story = { ...first, contact: { ...first.contact, email: address } };
  const { id: assessmentId } = await prepare(cast, story);
  await cast.procurement(routes.console.issueAssessment, { params: { assessmentId }, body: {} });
  const letter = await cast.mailbox.waitFor(({ to }) => to.includes(address));
  const link = /\S+\/answer#[A-Za-z0-9_-]+/.exec(letter.text)?.[0];
  if (!link) throw new Error("The letter has no link.");
  return { address, link };
}

async function castOf(running: Stack): Promise<Cast> {
  const commands = commandEnvironment(running.output, running);
  const people = await foundOrganisation(commands, DEMO_ORGANISATION, "bench.example");
  const door = (role: string) => {
    const person = people.find((each) => each.role === role);
    if (!person) throw new Error(`Nobody has the role ${role}.`);
    return memberDoor(running.origin, person);
  };
  const { origin, mailbox } = running;
  const [procurement, riskManager] = [await door("procurement"), await door("risk-manager")];
  return { origin, mailbox, procurement, riskManager, onStep: () => undefined };
}
