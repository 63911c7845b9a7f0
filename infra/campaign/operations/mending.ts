import { routes } from "../../../functions/contract/routes.ts";
import type { Setting } from "../setting.ts";
import { answered, type Entered, submitted } from "../stages.ts";
import { dayIn, keyed, type Operation } from "./kit.ts";

/** What the supplier is asked to mend. */
const wish = (setting: Setting, assessmentId: string) => ({
  ...{ assessmentId, title: "No plan", action: "Write a plan.", severity: "major" as const },
  ...{ state: "asked" as const, due: { date: dayIn(setting, 30), zone: "Europe/Berlin" } },
});

const raise: Operation["prepare"] = async (setting, run) => {
  const { id } = await submitted(setting, run);
  const door = keyed(setting.riskManager);
  return {
    act: () => door(routes.console.createFinding, { body: wish(setting, id) }),
    done: async () => (await byHand(setting, id)).length === 1,
  };
};

const raised = async (setting: Setting, run: number): Promise<Entered & { finding: string }> => {
  const made = await submitted(setting, run);
  const { id } = await keyed(setting.riskManager)(routes.console.createFinding, {
    body: wish(setting, made.id),
  });
  await setting.rest();
  return { ...made, finding: id };
};

const reply: Operation["prepare"] = async (setting, run) => {
  const { id, finding, supplier } = await raised(setting, run);
  const door = keyed(supplier.door);
  const body = { text: "It is written.", proofs: [] };
  return {
    act: () => door(routes.portal.replyToFinding, { params: { findingId: finding }, body }),
    async done() {
      const [row] = await byHand(setting, id);
      return row?.state === "replied" && row.replies === 1;
    },
  };
};

const verify: Operation["prepare"] = async (setting, run) => {
  const { id, finding } = await raised(setting, run);
  const [before] = await byHand(setting, id);
  const door = keyed(setting.riskManager);
  const body = { state: "verified" as const, note: "Seen.", version: before?.version ?? 0 };
  return {
    act: () => door(routes.console.updateFinding, { params: { findingId: finding }, body }),
    done: async () => (await byHand(setting, id))[0]?.state === "verified",
  };
};

/** A risk of the register, from a result that is bad enough for one. */
const risky = async (setting: Setting, run: number) => {
  const { supplier } = await answered(setting, run, "badly");
  await supplier.submit("Sanne de Vries", "Trust Office");
  await setting.rest();
  const { items } = await setting.riskManager(routes.console.listRisks);
  const [first] = items;
  if (!first) throw new Error("The register is empty.");
  const { id, version } = first;
  return { params: { riskId: id }, version };
};

const treat: Operation["prepare"] = async (setting, run) => {
  const { params, version } = await risky(setting, run);
  const door = keyed(setting.riskManager);
  const body = { treatment: "mitigate" as const, note: "Under way.", version };
  return {
    act: () => door(routes.console.updateRisk, { params, body }),
    async done() {
      const { row } = await setting.riskManager(routes.console.getRisk, { params });
      return row.treatment === "mitigate" && row.version === version + 1;
    },
  };
};

const accept: Operation["prepare"] = async (setting, run) => {
  const { params, version } = await risky(setting, run);
  const door = keyed(setting.owner);
  const until = { date: dayIn(setting, 90), zone: "Europe/Berlin" };
  const body = { reason: "We live with it.", until, version };
  return {
    act: () => door(routes.console.acceptRisk, { params, body }),
    async done() {
      const { row } = await setting.riskManager(routes.console.getRisk, { params });
      return row.status === "accepted";
    },
  };
};

/** What is found is mended, treated or taken. */
export const mending: readonly Operation[] = [
  { name: "raise a finding", prepare: raise },
  { name: "reply to a finding", prepare: reply },
  { name: "verify a finding", prepare: verify },
  { name: "treat a risk", prepare: treat },
  { name: "accept a risk", prepare: accept },
];

async function byHand({ riskManager }: Setting, assessmentId: string) {
  const { items } = await riskManager(routes.console.listFindings);
  const own = items.filter(({ source }) => source === "manual");
  const whole = await Promise.all(
    own.map(({ id }) => riskManager(routes.console.getFinding, { params: { findingId: id } })),
  );
  return whole.filter((each) => each.assessmentId === assessmentId);
}
