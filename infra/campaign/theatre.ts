import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_ORGANISATION } from "../local/actors/demo-people.ts";
import type { Door } from "../local/actors/door.ts";
import { commandEnvironment, foundOrganisation } from "../local/actors/found-organisation.ts";
import { memberDoor } from "../local/actors/member.ts";
import type { Watch } from "../local/actors/supplier.ts";
import { checkInvariants } from "../local/invariants/check.ts";
import { newHistory } from "../local/invariants/history.ts";
import { readStores } from "../local/invariants/read-stores.ts";
import { recorded } from "../local/invariants/recorded.ts";
import type { Violation } from "../local/invariants/violation.ts";
import { type Stack, startStack } from "../local/stack.ts";
import { fromRoot } from "../root.ts";

/** A stack of its own where things go wrong on purpose, with everybody watched. */
export interface Theatre {
  readonly stack: Stack;
  readonly procurement: Door;
  readonly riskManager: Door;
  /** Notes in the history what is done at a door. */
  readonly watch: Watch;
  /** Resolves when no function runs and nothing is undelivered. */
  rest(): Promise<void>;
  /** Moves the functions' clock on, in milliseconds. */
  pass(ms: number): void;
  /** Rings for every row of the outbox again, newest first, as a stream that repeats itself. */
  ringAgain(): Promise<void>;
  /** Ends all faults and lets time and the sweep alone, twice at once, put things right. */
  recover(): Promise<void>;
  /** Everything that is otherwise than promised. */
  violations(): Promise<Violation[]>;
  stop(): Promise<void>;
}

/** Where the template is synthesised to. */
const ASSEMBLY = fromRoot(process.env.CDK_OUTDIR ?? "cdk.out");

/** Longer than a letter may be under way, so that the sweep settles whatever was left. */
const RECOVERY_MS = 12 * 60_000;

/** Starts a stack in memory with one organisation, whose members are signed in. */
export async function openTheatre(): Promise<Theatre> {
  const directory = mkdtempSync(join(tmpdir(), "assay-campaign-"));
  const stack = await startStack({ directory, assembly: ASSEMBLY, inMemory: true });
  const stop = async () => {
    stack.gate.setFaults(null);
    await stack.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const environment = commandEnvironment(stack.output, stack);
    const people = await foundOrganisation(environment, DEMO_ORGANISATION, "campaign.example");
    const history = newHistory();
    const watch: Watch = (door, who) => recorded(door, history, who);
    const doorOf = async (role: string) => {
      const member = people.find((each) => each.role === role);
      if (!member) throw new Error(`Nobody has the role ${role}.`);
      return watch(await memberDoor(stack.origin, member), role);
    };
    let offset = 0;
    const pass = (ms: number): void => {
      offset += ms;
      stack.setClockOffset(offset);
    };
    const tables = { state: stack.output("StateTable"), ledger: stack.output("LedgerTable") };
    const stores = () => readStores(stack.dynamodb, tables);
    return {
      stack,
      procurement: await doorOf("procurement"),
      riskManager: await doorOf("risk-manager"),
      watch,
      rest: stack.idle,
      pass,
      async ringAgain() {
        const { state } = await stores();
        for (const [kind, name] of Object.entries(LISTENERS)) {
          const rows = state.filter((row) => row.kind === kind && row.sk.startsWith("OUTBOX#"));
          const newest = rows.toSorted((one, other) =>
            String(one.createdAt) > String(other.createdAt) ? -1 : 1,
          );
          await stack.invoke(name, { Records: newest.slice(0, RUNG).map(recordOf) });
        }
        await stack.idle();
      },
      async recover() {
        stack.gate.setFaults(null);
        await stack.idle();
        pass(RECOVERY_MS);
        await Promise.all([stack.tick(), stack.tick()]);
        await stack.idle();
      },
      async violations() {
        return checkInvariants({
          stores: await stores(),
          mailbox: await stack.mailbox.list(),
          history: history.calls(),
          now: new Date(Date.now() + offset).toISOString(),
        });
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Which function listens for rows of which kind. */
const LISTENERS = { letter: "Messenger", assess: "Assessor" };

/** Rows that are rung for again; older ones were in their time. */
const RUNG = 10;

function recordOf({ pk, sk }: { pk: string; sk: string }, index: number) {
  const Keys = { pk: { S: pk }, sk: { S: sk } };
  return { eventName: "MODIFY", dynamodb: { Keys, SequenceNumber: String(index + 1) } };
}
