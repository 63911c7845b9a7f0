import { ASSESSMENT_HEADER } from "../../../functions/contract/route.ts";
import { createMember } from "../../../functions/data/members.ts";
import { createOrganisation } from "../../../functions/data/organisations.ts";
import type { Door } from "../../local/actors/door.ts";
import { checkInvariants } from "../../local/invariants/check.ts";
import { newHistory } from "../../local/invariants/history.ts";
import { recorded } from "../../local/invariants/recorded.ts";
import type { Violation } from "../../local/invariants/violation.ts";
import { type Bells, openBells } from "./bells.ts";
import type { Inside } from "./inside.ts";
import { insideDoor } from "./inside-door.ts";

/** One organisation that begins with nothing, and everything that is done to it. */
export interface Scene {
  readonly procurement: Door;
  readonly riskManager: Door;
  /** A new browser at the portal. */
  browser(assessmentId: string, who: string): Door;
  /** Rings for the outbox of this assessment from now on. */
  follow(assessmentId: string): void;
  /** How many faults have struck so far. */
  struck(): number;
  look: Bells["look"];
  rest: Bells["rest"];
  /** Moves the functions' clock on, in milliseconds. */
  pass(ms: number): void;
  sweep(): Promise<unknown>;
  /** Ends all faults and lets time and the sweep alone, twice at once, put things right. */
  recover(): Promise<void>;
  /** Everything that is otherwise than promised; then all is taken away. */
  close(): Promise<Violation[]>;
}

/** Longer than a letter may be under way, so that the sweep settles whatever was left. */
const RECOVERY_MS = 12 * 60_000;

/** Founds an organisation; `run` sets its names apart. */
export async function openScene(inside: Inside, run: number): Promise<Scene> {
  const { gate, invoke, store, mailbox } = inside;
  const history = newHistory();
  const letters = (await mailbox.list()).length;
  let offset = 0;
  const pass = (ms: number): void => {
    offset += ms;
    process.env.ASSAY_CLOCK_OFFSET_MS = String(offset);
  };
  pass(0);
  const now = () => new Date(Date.now() + offset).toISOString();
  const name = `buyer-${run}`;
  const context = await createOrganisation({ id: name, name: "Nordlicht Versicherung AG" }, now());
  const memberDoor = async (role: "procurement" | "risk-manager"): Promise<Door> => {
    const subject = `${name}-${role}`;
    const person = { subject, name: `Kim ${role}`, email: `${subject}@buyer.example`, role };
    await createMember(context, person, now());
    return recorded(
      insideDoor((event) => invoke("ConsoleApi", event), { subject }),
      history,
      role,
    );
  };
  let followed: string | undefined;
  const bells = openBells({
    outbox: async () => (followed === undefined ? [] : store.outbox(followed)),
    invoke,
  });
  const sweep = () => invoke("Sweep", {}).catch(() => undefined);
  return {
    procurement: await memberDoor("procurement"),
    riskManager: await memberDoor("risk-manager"),
    browser(assessmentId, who) {
      const headers = () => ({ [ASSESSMENT_HEADER]: assessmentId });
      const door = insideDoor((event) => invoke("PortalApi", event), { headers });
      return recorded(door, history, who);
    },
    follow(assessmentId) {
      followed = `ORG#${name}#ASSESSMENT#${assessmentId}`;
    },
    struck: () => [...gate.injected().values()].reduce((all, times) => all + times, 0),
    ...{ look: bells.look, rest: bells.rest, pass, sweep },
    async recover() {
      gate.setFaults(null);
      await bells.rest();
      for (let turn = 0; turn < 2; turn += 1) {
        pass(RECOVERY_MS);
        await Promise.all([sweep(), sweep()]);
        await bells.rest();
      }
    },
    async close() {
      const stores = await store.read();
      const mails = (await mailbox.list()).slice(letters);
      const run = { stores, mailbox: mails, history: history.calls(), now: now() };
      const found = checkInvariants(run);
      await store.clear(stores);
      return found;
    },
  };
}
