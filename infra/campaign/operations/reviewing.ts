import { routes } from "../../../functions/contract/routes.ts";
import { answered, issued, scored, submitted } from "../stages.ts";
import {
  asked,
  dayIn,
  documentFor,
  isSettled,
  keyed,
  look,
  type Operation,
  sheetOf,
} from "./kit.ts";

const rule: Operation["prepare"] = async (setting, run) => {
  const { id } = await submitted(setting, run);
  const at = { params: { assessmentId: id } };
  const scoring = await asked(setting, id);
  const single = scoring.find(({ kind, controls }) => kind === "single" && controls);
  const { reviewRevision } = await setting.riskManager(routes.console.getScore, at);
  const door = keyed(setting.riskManager);
  const params = { assessmentId: id, questionId: single?.id ?? "" };
  const ruling = { kind: "override", points: 25, reason: "Only half of it is shown." } as const;
  return {
    act: () => door(routes.console.putRuling, { params, body: { ruling, reviewRevision } }),
    done: async () =>
      (await setting.riskManager(routes.console.getAnswers, at)).rulings.length === 1,
  };
};

const judge: Operation["prepare"] = async (setting, run) => {
  const { id, supplier } = await answered(setting, run);
  await supplier.refer([await documentFor(setting, id)]);
  await supplier.submit("Sanne de Vries", "Trust Office");
  await setting.rest();
  const at = { params: { assessmentId: id } };
  const { evidence } = await setting.riskManager(routes.console.getAnswers, at);
  const [document] = evidence;
  const door = keyed(setting.riskManager);
  const params = { assessmentId: id, evidenceId: document?.id ?? "" };
  const body = { verdict: "accepted", version: document?.version ?? 0 } as const;
  return {
    act: () => door(routes.console.putVerdict, { params, body }),
    async done() {
      const now = await setting.riskManager(routes.console.getAnswers, at);
      return now.evidence[0]?.verdict === "accepted";
    },
  };
};

const giveBack: Operation["prepare"] = async (setting, run) => {
  const { id, supplier } = await submitted(setting, run);
  const [first] = (await sheetOf(supplier)).answers;
  const at = { params: { assessmentId: id } };
  const { reviewRevision } = await setting.riskManager(routes.console.getScore, at);
  const door = keyed(setting.riskManager);
  const body = { questions: [first?.question ?? ""], note: "More, please.", reviewRevision };
  return {
    act: () => door(routes.console.returnAssessment, { ...at, body }),
    async done() {
      const { status, letters } = await look(setting, id);
      return status === "returned" && letters.every(isSettled);
    },
  };
};

const REJECT = { decision: "reject", reason: "Too little is shown." } as const;

const decide: Operation["prepare"] = async (setting, run) => {
  const { id, reviewRevision } = await scored(setting, run);
  const at = { params: { assessmentId: id } };
  const door = keyed(setting.riskManager);
  return {
    act: () =>
      door(routes.console.decide, { ...at, body: { ...REJECT, reviewRevision, conditions: [] } }),
    done: async () => (await look(setting, id)).status === "decided",
  };
};

/** Two decide at once: one decision stands, and whoever is second is told. */
const rivals: Operation["prepare"] = async (setting, run) => {
  const { id, reviewRevision } = await scored(setting, run);
  const at = { params: { assessmentId: id } };
  const doors = [keyed(setting.riskManager), keyed(setting.riskManager)];
  return {
    async act() {
      const body = { ...REJECT, reviewRevision, conditions: [] };
      const both = await Promise.allSettled(
        doors.map((door) => door(routes.console.decide, { ...at, body })),
      );
      const refused = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      if (refused.length === doors.length) throw refused[0];
    },
    async done() {
      const { items } = await setting.riskManager(routes.console.getLedger, at);
      const taken = items.filter(({ event }) => event === "decided");
      return taken.length === 1 && (await look(setting, id)).status === "decided";
    },
  };
};

/** Asks the owner for the second word. */
const waiting = async (...[setting, run]: Parameters<Operation["prepare"]>) => {
  const { id, reviewRevision } = await scored(setting, run);
  const { items } = await setting.riskManager(routes.console.listMembers);
  const owner = items.find(({ role }) => role === "owner")?.id ?? "";
  const exception = {
    ...{ compensating: "No personal data.", exitPlan: "Switch it off.", owner },
    until: dayIn(setting, 200),
  };
  const body = {
    ...{ decision: "accepted-by-exception" as const, reason: "No other offers it." },
    ...{ exception, approver: owner, reviewRevision, conditions: ["Write a plan."] },
  };
  return { id, at: { params: { assessmentId: id } }, body };
};

const propose: Operation["prepare"] = async (setting, run) => {
  const { id, at, body } = await waiting(setting, run);
  const door = keyed(setting.riskManager);
  return {
    act: () => door(routes.console.decide, { ...at, body }),
    done: async () => (await look(setting, id)).approval?.state === "pending",
  };
};

const approve: Operation["prepare"] = async (setting, run) => {
  const { id, at, body } = await waiting(setting, run);
  await keyed(setting.riskManager)(routes.console.decide, { ...at, body });
  await setting.rest();
  const { approval } = await look(setting, id);
  const door = keyed(setting.owner);
  const answer = { approve: true, version: approval?.version ?? 0 };
  return {
    act: () => door(routes.console.answerApproval, { ...at, body: answer }),
    async done() {
      const { items } = await setting.riskManager(routes.console.listFindings);
      const { status, engagement } = await look(setting, id);
      const conditions = items.filter(
        (each) => each.engagementId === engagement.id && each.source === "condition",
      );
      return status === "decided" && conditions.length === 1;
    },
  };
};

const reopen: Operation["prepare"] = async (setting, run) => {
  const { id, reviewRevision } = await scored(setting, run);
  const at = { params: { assessmentId: id } };
  const body = { ...REJECT, reviewRevision, conditions: [] };
  await keyed(setting.riskManager)(routes.console.decide, { ...at, body });
  await setting.rest();
  const door = keyed(setting.riskManager);
  return {
    act: () => door(routes.console.reopenAssessment, { ...at, body: { reason: "News." } }),
    done: async () => (await look(setting, id)).status === "in-review",
  };
};

const close: Operation["prepare"] = async (setting, run) => {
  const { id } = await issued(setting, run);
  const at = { params: { assessmentId: id } };
  const door = keyed(setting.procurement);
  return {
    act: () =>
      door(routes.console.closeAssessment, { ...at, body: { reason: "They are silent." } }),
    async done() {
      const { items } = await setting.riskManager(routes.console.listAssessments);
      return items.find((each) => each.id === id)?.grade !== undefined;
    },
  };
};

/** The buyer reads, rules and decides. */
export const reviewing: readonly Operation[] = [
  { name: "rule", prepare: rule },
  { name: "judge", prepare: judge },
  { name: "return", prepare: giveBack },
  { name: "decide", prepare: decide },
  { name: "decide twice at once", prepare: rivals },
  { name: "propose", prepare: propose },
  { name: "approve", prepare: approve },
  { name: "reopen", prepare: reopen },
  { name: "close", prepare: close },
];
