import { ASSESSMENT_HEADER } from "../../../functions/contract/route.ts";
import { createMember } from "../../../functions/data/members.ts";
import { createOrganisation } from "../../../functions/data/organisations.ts";
import type { Door } from "../../local/actors/door.ts";
import { checkInvariants } from "../../local/invariants/check.ts";
import { newHistory } from "../../local/invariants/history.ts";
import { recorded } from "../../local/invariants/recorded.ts";
import type { Violation } from "../../local/invariants/violation.ts";
import { mailEvent } from "../../local/mail-events.ts";
import { movedClock } from "../moved-clock.ts";
import { RECOVERY_MS, type Setting } from "../setting.ts";
import { type Bells, openBells, recordOf } from "./bells.ts";
import type { Inside } from "./inside.ts";
import { insideDoor } from "./inside-door.ts";

/** One organisation that begins with nothing, played inside this process. */
export interface Scene extends Setting {
  /** A new browser at the portal with one assessment open. */
  browser(assessmentId: string, who: string): Door;
  look: Bells["look"];
  /** Everything that is otherwise than promised; then all is taken away. */
  close(): Promise<Violation[]>;
}

/** Rows that are rung for again; older ones were in their time. */
const RUNG = 10;

const LISTENERS = { letter: "Messenger", assess: "Assessor" } as const;

/** Founds an organisation; `run` sets its names apart. */
export async function openScene(inside: Inside, run: number): Promise<Scene> {
  const { gate, invoke, store, mailbox } = inside;
  const history = newHistory();
  const { pass, now, setBack } = movedClock((offset) => {
    process.env.ASSAY_CLOCK_OFFSET_MS = String(offset);
  });
  pass(0);
  const name = `buyer-${run}`;
  const context = await createOrganisation({ id: name, name: "Nordlicht Versicherung AG" }, now());
  const bells = openBells({ outbox: store.outbox, invoke });
  const watch: Setting["watch"] = (door, who) => recorded(rung(door, bells.look), history, who);
  const memberDoor = async (role: "procurement" | "risk-manager" | "owner"): Promise<Door> => {
    const subject = `${name}-${role}`;
    const person = { subject, name: `Kim ${role}`, email: `${subject}@buyer.example`, role };
    await createMember(context, person, now());
    const door = insideDoor((event) => invoke("ConsoleApi", event), { subject });
    return watch(door, role);
  };
  const portal: Setting["portal"] = (headers) =>
    insideDoor((event, files) => invoke(files ? "PortalFiles" : "PortalApi", event), { headers });
  const sweep = () => invoke("Sweep", {}).catch(() => undefined);
  const violations = async () => {
    const [stores, mails] = await Promise.all([store.read(), mailbox.list()]);
    const heard = { mailbox: mails, history: history.calls(), wire: inside.wire() };
    const seen = { stores, ...heard, now: now(), setBack: setBack() };
    return { stores, found: checkInvariants(seen) };
  };
  return {
    procurement: await memberDoor("procurement"),
    riskManager: await memberDoor("risk-manager"),
    owner: await memberDoor("owner"),
    mailbox: {
      ...mailbox,
      // Once nothing rings any more, a letter is there or does not come.
      async waitFor(fits) {
        await bells.rest();
        return mailbox.waitFor(fits);
      },
    },
    ...{ portal, watch, pass, now, sweep, look: bells.look, rest: bells.rest },
    browser: (assessmentId, who) =>
      watch(
        portal(() => ({ [ASSESSMENT_HEADER]: assessmentId })),
        who,
      ),
    setFaults(plan) {
      if (plan) inside.follow(plan.seed);
      gate.setFaults(plan);
    },
    calls: gate.calls,
    disturb: bells.disturb,
    struck: () =>
      bells.disturbed() + [...gate.injected().values()].reduce((all, times) => all + times, 0),
    bounce: (mail) =>
      invoke("MailFeedback", mailEvent(mail, "bounce", "letters")).catch(() => undefined),
    async ringAgain() {
      const { state } = await store.read();
      for (const [kind, listener] of Object.entries(LISTENERS)) {
        const rows = state.filter((row) => row.kind === kind && row.sk.startsWith("OUTBOX#"));
        const newest = rows.toSorted((one, other) =>
          String(one.createdAt) > String(other.createdAt) ? -1 : 1,
        );
        const Records = newest.slice(0, RUNG).map(recordOf);
        await invoke(listener as (typeof LISTENERS)["letter" | "assess"], { Records });
      }
      await bells.rest();
    },
    async recover() {
      gate.setFaults(null);
      await gate.settled();
      await bells.rest();
      for (let turn = 0; turn < 2; turn += 1) {
        pass(RECOVERY_MS);
        await Promise.all([sweep(), sweep()]);
        await bells.rest();
        // What the stream held back arrives between two sweeps.
        bells.disturb(null);
        await bells.rest();
      }
    },
    violations: async () => (await violations()).found,
    async close() {
      const { stores, found } = await violations();
      inside.forget();
      await store.clear(stores);
      return found;
    },
  };
}

/** The same door; the stream hears of what was written at it, whatever came of the call. */
function rung(door: Door, ring: () => Promise<void>): Door {
  return (route, options) => {
    const call = door(route, options);
    if (route.method === "GET") return call;
    return call.finally(() => {
      // A look that fails is made up for by the next.
      ring().catch(() => undefined);
    });
  };
}
