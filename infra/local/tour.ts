// `npm run tour`: one assessment from invitation to decision on a fresh local stack, headless,
// through the public doors and the mailbox; ends with the register as a table. With
// `-- --without "Messenger ses:SendRawEmail"` a right is taken from a function first: the tour then
// fails and says which function was refused what.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { routes } from "../../functions/contract/routes.ts";
import { preparation } from "../prepare.ts";
import { fromRoot } from "../root.ts";
import { runSteps } from "../steps.ts";
import { DEMO_ORGANISATION } from "./actors/demo-people.ts";
import type { Door } from "./actors/door.ts";
import { eventually } from "./actors/eventually.ts";
import { commandEnvironment, foundOrganisation } from "./actors/found-organisation.ts";
import { memberDoor } from "./actors/member.ts";
import { play } from "./actors/play.ts";
import { PORTFOLIO, type Story } from "./actors/portfolio.ts";
import { type Stack, startStack } from "./stack.ts";
import { assemblyWithout, parseTaken } from "./without-grant.ts";

const directory = mkdtempSync(join(tmpdir(), "assay-tour-"));
const refused: string[] = [];
let stack: Stack | undefined;
try {
  const { without } = parseArgs({ options: { without: { type: "string" } } }).values;
  const taken = without === undefined ? undefined : parseTaken(without);
  await runSteps(preparation);
  const whole = fromRoot("cdk.out");
  const assembly = taken ? assemblyWithout(whole, taken, join(directory, "assembly")) : whole;
  const onRefused = (message: string) => void refused.push(message);
  stack = await startStack({ directory, assembly, inMemory: true, onRefused });
  await tour(stack);
  if (refused.length > 0) throw new Error("A right is missing.");
} catch (error) {
  console.error(`\nThe tour failed: ${error instanceof Error ? error.message : String(error)}`);
  for (const message of refused) console.error(`  ${message}`);
  process.exitCode = 1;
} finally {
  await stack?.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function tour(running: Stack): Promise<void> {
  const { origin, mailbox, output } = running;
  let step = 0;
  const onStep = (text: string) => {
    step += 1;
    console.log(`${String(step).padStart(3)}  ${text}`);
  };
  const environment = commandEnvironment(output, running);
  const signIns = await foundOrganisation(environment, DEMO_ORGANISATION, "tour.example");
  onStep(`founded ${DEMO_ORGANISATION} with ${signIns.length} members`);
  const [, buyer, reviewer] = signIns;
  if (!buyer || !reviewer) throw new Error("Members are missing.");
  const procurement = await memberDoor(origin, buyer);
  const riskManager = await memberDoor(origin, reviewer);
  onStep(`${buyer.email} and ${reviewer.email} signed in`);
  const cast = { origin, mailbox, procurement, riskManager, onStep };
  for (const story of PORTFOLIO.filter(
    ({ stage, shows }) => stage === "decided" || (stage === "submitted" && !shows),
  )) {
    const { assessmentId } = await play(cast, story);
    await explain(riskManager, assessmentId, story, onStep);
  }
  const letters = await mailbox.list();
  onStep(
    `${letters.length} letters left: ${letters.map(({ subject }) => `“${subject}”`).join(", ")}`,
  );
  await printRegister(riskManager);
}

async function explain(
  door: Door,
  assessmentId: string,
  { supplier }: Story,
  onStep: (text: string) => void,
): Promise<void> {
  const at = { params: { assessmentId } };
  const { headline } = await door(routes.console.getScore, at);
  onStep(`${supplier.name}: ${headline.sentence.text}`);
  for (const reason of headline.reasons) onStep(`   ${reason.text}`);
  const { items } = await door(routes.console.getLedger, at);
  onStep(`history: ${runs(items.map(({ event }) => event)).join(" → ")}`);
}

/** Repeated events in a row as one, with how often. */
function runs(events: readonly string[]): string[] {
  const starts = events.flatMap((event, at) => (event === events[at - 1] ? [] : [at]));
  return starts.map((at, index) => {
    const times = (starts[index + 1] ?? events.length) - at;
    return times === 1 ? `${events[at]}` : `${events[at]} ×${times}`;
  });
}

async function printRegister(door: Door): Promise<void> {
  const { items } = await eventually(
    "entries in the register",
    () => door(routes.console.listRisks),
    (register) => register.items.length > 0,
  );
  console.log("\nRisk register");
  console.table(
    items.map(({ supplierName, product, cause, inherent, current, open, status }) => ({
      supplier: supplierName,
      product,
      cause,
      inherent: `${inherent.likelihood}×${inherent.impact} ${inherent.band}`,
      current: `${current.likelihood}×${current.impact} ${current.band}`,
      open,
      status,
    })),
  );
}
