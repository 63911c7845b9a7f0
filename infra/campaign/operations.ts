import { routes } from "../../functions/contract/routes.ts";
import type { Door } from "../local/actors/door.ts";
import { openDoor } from "../local/actors/door.ts";
import { answered, drafted, entered, issued, storyOf, submitted } from "./stages.ts";
import type { Theatre } from "./theatre.ts";

/** Something a person does that is to hold whatever goes wrong meanwhile. */
export interface Operation {
  readonly name: string;
  /** Everything before it, undisturbed; `run` sets the names of each run apart. */
  prepare(theatre: Theatre, run: number): Promise<Deed>;
}

/** A deed on which nothing else has been done yet. */
export interface Deed {
  /** One attempt; done again, under the same key, it comes to the same. */
  act(): Promise<unknown>;
  /** Whether it is done, as people see it once all has settled. */
  done(): Promise<boolean>;
}

const create: Operation["prepare"] = async ({ procurement }, run) => {
  const { supplier: name, contact, engagement, dueInDays } = storyOf(run);
  const supplier = await procurement(routes.console.createSupplier, { body: name });
  const at = { params: { supplierId: supplier.id } };
  const { id: contactId } = await procurement(routes.console.createContact, {
    ...{ ...at, body: contact },
  });
  const made = await procurement(routes.console.createEngagement, { ...at, body: engagement });
  const date = new Date(Date.now() + dueInDays * DAY_MS).toISOString().slice(0, 10);
  const body = {
    ...{ supplierId: supplier.id, engagementId: made.id, questionnaireId: "ai-supplier" },
    ...{ contactIds: [contactId], due: { date, zone: "Europe/Berlin" } },
  };
  const door = keyed(procurement);
  return {
    act: () => door(routes.console.createAssessment, { body }),
    async done() {
      const { items } = await procurement(routes.console.listAssessments);
      return items.filter(({ supplierId }) => supplierId === supplier.id).length === 1;
    },
  };
};

const issue: Operation["prepare"] = async (theatre, run) => {
  const { id } = await drafted(theatre, run);
  const door = keyed(theatre.procurement);
  return {
    act: () => door(routes.console.issueAssessment, { params: { assessmentId: id }, body: {} }),
    done: async () => {
      const { status, letters } = await look(theatre, id);
      return status === "issued" && letters.length === 1 && letters.every(isSettled);
    },
  };
};

const resend: Operation["prepare"] = async (theatre, run) => {
  const { id, invitationId } = await issued(theatre, run);
  const door = keyed(theatre.procurement);
  const params = { assessmentId: id, invitationId };
  return {
    act: () => door(routes.console.resendInvitation, { params, body: {} }),
    done: async () => {
      const { letters } = await look(theatre, id);
      return letters.length === 2 && letters.every(isSettled);
    },
  };
};

const revoke: Operation["prepare"] = async (theatre, run) => {
  const { id, invitationId, supplier } = await entered(theatre, run);
  const door = keyed(theatre.procurement);
  const params = { assessmentId: id, invitationId };
  return {
    act: () => door(routes.console.revokeInvitation, { params, body: {} }),
    done: async () => {
      const shut = await supplier.sheet().catch(() => undefined);
      return shut === undefined;
    },
  };
};

const open: Operation["prepare"] = async (theatre, run) => {
  await issued(theatre, run);
  const address = storyOf(run).contact.email ?? "";
  const letter = await theatre.stack.mailbox.waitFor(({ to }) => to.includes(address));
  const [, token = ""] = /\/answer#([A-Za-z0-9_-]{43})/.exec(letter.text) ?? [];
  const door = theatre.watch(
    openDoor(theatre.stack.origin, () => ({})),
    address,
  );
  const act = () => door(routes.portal.openSession, { body: { token } });
  return { act, done: async () => (await act()).status === "open" };
};

const save: Operation["prepare"] = async (theatre, run) => {
  const { supplier } = await entered(theatre, run);
  const { questionnaire } = await supplier.sheet();
  const changes = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = storyOf(run).replies(question);
      const change = crypto.randomUUID();
      return answer ? [{ question: question.id, version: 0, change, answer }] : [];
    })
    .slice(0, 3);
  return {
    act: () => supplier.door(routes.portal.saveAnswers, { body: { changes } }),
    done: async () => (await supplier.sheet()).answers.length === changes.length,
  };
};

const submit: Operation["prepare"] = async (theatre, run) => {
  const { id, supplier } = await answered(theatre, run);
  return {
    act: () => supplier.submit("Sanne de Vries", "Trust Office"),
    done: async () => {
      const { status, receipt, letters } = await look(theatre, id);
      const { items } = await theatre.riskManager(routes.console.listAssessments);
      const scored = items.find((each) => each.id === id)?.grade !== undefined;
      return status === "submitted" && receipt !== undefined && scored && letters.every(isSettled);
    },
  };
};

const decide: Operation["prepare"] = async (theatre, run) => {
  const { id } = await submitted(theatre, run);
  const door = keyed(theatre.riskManager);
  const at = { params: { assessmentId: id } };
  const { reviewRevision } = await door(routes.console.getScore, at);
  const body = {
    ...{ decision: "reject" as const, reason: "Too little is shown." },
    ...{ reviewRevision, conditions: [] },
  };
  return {
    act: () => door(routes.console.decide, { ...at, body }),
    done: async () => (await look(theatre, id)).status === "decided",
  };
};

/** The sweep finds a letter that the mail service put off. */
const sweep: Operation["prepare"] = async (theatre, run) => {
  const { id } = await drafted(theatre, run);
  const throttled = { service: "ses", fault: { kind: "refuse", as: "throttled" } } as const;
  theatre.stack.gate.setFaults({ seed: run, rules: [throttled] });
  await theatre.procurement(routes.console.issueAssessment, {
    ...{ params: { assessmentId: id }, body: {} },
  });
  await theatre.rest();
  theatre.stack.gate.setFaults(null);
  theatre.pass(5 * MINUTE_MS);
  return {
    act: () => theatre.stack.tick(),
    done: async () => (await look(theatre, id)).letters.every(isSettled),
  };
};

/** The journeys' operations, in their order. Scoring and mail follow from issuing and submitting. */
export const OPERATIONS: readonly Operation[] = [
  { name: "create", prepare: create },
  { name: "issue", prepare: issue },
  { name: "resend", prepare: resend },
  { name: "open", prepare: open },
  { name: "save", prepare: save },
  { name: "revoke", prepare: revoke },
  { name: "submit", prepare: submit },
  { name: "decide", prepare: decide },
  { name: "sweep", prepare: sweep },
];

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The same door, every call under one Idempotency-Key, as a page repeats it. */
function keyed(door: Door): Door {
  const key = crypto.randomUUID();
  return (route, options) => door(route, { ...options, headers: { "idempotency-key": key } });
}

async function look({ procurement }: Theatre, assessmentId: string) {
  const shown = await procurement(routes.console.getAssessment, { params: { assessmentId } });
  return { ...shown, letters: shown.invitations.flatMap(({ letters }) => letters) };
}

function isSettled({ state }: { readonly state: string }): boolean {
  return state !== "pending" && state !== "sending";
}
