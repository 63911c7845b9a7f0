import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_ORGANISATION } from "../local/actors/demo-people.ts";
import { openDoor } from "../local/actors/door.ts";
import { commandEnvironment, foundOrganisation } from "../local/actors/found-organisation.ts";
import { memberDoor } from "../local/actors/member.ts";
import type { Watch } from "../local/actors/supplier.ts";
import { checkInvariants } from "../local/invariants/check.ts";
import { newHistory } from "../local/invariants/history.ts";
import { readStores } from "../local/invariants/read-stores.ts";
import { recorded } from "../local/invariants/recorded.ts";
import { mailEvent } from "../local/mail-events.ts";
import { startStack } from "../local/stack.ts";
import { fromRoot } from "../root.ts";
import { recordOf } from "./inside/bells.ts";
import { movedClock } from "./moved-clock.ts";
import { RECOVERY_MS, type Setting } from "./setting.ts";

/** A stack of its own, with processes, doors and streams as they are. */
export interface Theatre extends Setting {
  stop(): Promise<void>;
}

/** Where the template is synthesised to. */
const ASSEMBLY = fromRoot(process.env.CDK_OUTDIR ?? "cdk.out");

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
    const { pass, now, setBack } = movedClock(stack.setClockOffset);
    const tables = { state: stack.output("StateTable"), ledger: stack.output("LedgerTable") };
    const stores = () => readStores(stack.dynamodb, tables);
    const sweep = () => stack.tick().catch(() => undefined);
    return {
      procurement: await doorOf("procurement"),
      riskManager: await doorOf("risk-manager"),
      owner: await doorOf("owner"),
      ...{ mailbox: stack.mailbox, watch, pass, now, sweep },
      portal: (headers) => openDoor(stack.origin, headers),
      rest: stack.idle,
      setFaults: stack.gate.setFaults,
      calls: stack.gate.calls,
      struck: () => [...stack.gate.injected().values()].reduce((all, times) => all + times, 0),
      bounce: (mail) =>
        stack.invoke("MailFeedback", mailEvent(mail, "bounce", "letters")).catch(() => undefined),
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
        await stack.gate.settled();
        await stack.idle();
        pass(RECOVERY_MS);
        await Promise.all([sweep(), sweep()]);
        await stack.idle();
      },
      async violations() {
        return checkInvariants({
          stores: await stores(),
          mailbox: await stack.mailbox.list(),
          history: history.calls(),
          now: now(),
          setBack: setBack(),
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
