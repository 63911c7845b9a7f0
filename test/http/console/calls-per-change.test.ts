import { beforeAll, expect, test } from "vitest";
import type { consoleRoutes } from "../../../functions/contract/console.ts";
import type { Role } from "../../../functions/domain/roles.ts";
import { useStore } from "../../data/store.ts";
import type { ConsoleCall } from "../event.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio, ENGAGEMENT, type Portfolio } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";
import { tableCalls } from "./table-calls.ts";

useStore();

type Routes = typeof consoleRoutes;

/** Routes that change something, or ask by a body. */
type Changing = {
  [Name in keyof Routes]: Routes[Name]["method"] extends "GET" ? never : Name;
}[keyof Routes];

/** An organisation on its way through all that can be changed. */
type Walk = {
  buyer: Buyer;
  /** One that is issued and one that was submitted and scored, of different suppliers. */
  issued: Portfolio;
  submitted: Portfolio;
  /** What earlier steps made, by the step's name. */
  made: Map<string, string>;
};

type Step<Name extends Changing> = {
  call: (walk: Walk) => Promise<ConsoleCall<Name>> | ConsoleCall<Name>;
  /** The most calls to the tables; most of them run beside each other. */
  most: number;
  as?: Role;
  /** A refusal that is part of the walk: counted as far as it goes. */
  refused?: true;
};

const DUE = { date: "2099-03-31", zone: "Europe/Berlin" };
const id = ({ made }: Walk, step: Changing) => made.get(step) ?? "";
const supplier = ({ issued: { supplierId } }: Walk) => ({ supplierId });
const asked = ({ issued: { assessmentId } }: Walk) => ({ assessmentId });
const answered = ({ submitted: { assessmentId } }: Walk) => ({ assessmentId });

async function invited(walk: Walk) {
  const { invitations } = await walk.buyer.done("getAssessment", { params: asked(walk) });
  return { ...asked(walk), invitationId: invitations[0]?.id ?? "" };
}

async function revisionOf({ buyer, ...walk }: Walk): Promise<number> {
  const params = { assessmentId: walk.submitted.assessmentId };
  return (await buyer.done("getAssessment", { params })).reviewRevision;
}

async function sheetOf({ buyer, submitted }: Walk) {
  return buyer.done("getAnswers", { params: { assessmentId: submitted.assessmentId } });
}

async function scoredQuestion({ buyer, submitted }: Walk): Promise<string> {
  const { score } = await buyer.done("getScore", { params: { ...submitted } });
  return score.questions.find(({ state }) => state.kind === "answered")?.id ?? "";
}

async function aRisk({ buyer }: Walk) {
  const [risk] = (await buyer.done("listRisks")).items;
  return { riskId: risk?.id ?? "", version: risk?.version ?? 0 };
}

/** Every route in an order in which one leads on to the next. A route without a row does not compile. */
const STEPS: { [Name in Changing]: Step<Name> } = {
  updateMember: {
    most: 6,
    call: ({ buyer }) => ({
      params: { memberId: buyer.members.viewer.id },
      body: { role: "owner", version: 1 },
    }),
  },
  updateOrganisation: {
    most: 5,
    call: () => ({ body: { terms: { nda: "Our NDA of May 2026" }, version: 0 } }),
  },
  createSupplier: { most: 8, call: () => ({ body: { name: "Another AI" } }) },
  updateSupplier: {
    most: 9,
    call: (walk) => ({
      params: { supplierId: id(walk, "createSupplier") },
      body: { name: "Other AI", version: 1 },
    }),
  },
  importSuppliers: {
    most: 5,
    call: () => ({
      query: { dryRun: "false" },
      body: { rows: [{ line: 1, cells: { name: "Listed AI", contactEmail: "a@listed.example" } }] },
    }),
  },
  noteEvent: {
    most: 5,
    call: (walk) => ({
      params: supplier(walk),
      body: { kind: "news", date: "2026-11-24", text: "It was sold." },
    }),
  },
  createContact: {
    most: 6,
    call: (walk) => ({
      params: supplier(walk),
      body: { name: "Jo Lind", email: "jo@acme.example" },
    }),
  },
  removeContact: {
    most: 11,
    call: (walk) => ({
      params: { ...supplier(walk), contactId: id(walk, "createContact") },
      query: { version: "1" },
    }),
  },
  updateContact: {
    most: 7,
    call: (walk) => ({
      params: { ...supplier(walk), contactId: id(walk, "createContact") },
      body: { name: "Jo Lind", email: "jo@acme.example", job: "Counsel", version: 2 },
    }),
  },
  inviteContact: {
    most: 23,
    call: (walk) => ({ params: asked(walk), body: { contactId: id(walk, "createContact") } }),
  },
  createEngagement: { most: 7, call: (walk) => ({ params: supplier(walk), body: ENGAGEMENT }) },
  updateEngagement: {
    most: 8,
    call: (walk) => ({
      params: { ...supplier(walk), engagementId: id(walk, "createEngagement") },
      body: { product: "Other", version: 1 },
    }),
  },
  planInvitations: {
    most: 13,
    call: ({ issued }) => ({ body: { supplierIds: [issued.supplierId] } }),
  },
  previewInvitation: {
    most: 13,
    call: ({ submitted: { supplierId, engagementId, contactId } }) => ({
      body: {
        ...{ supplierId, engagementId, contactId, due: DUE },
        questionnaireId: "ai-supplier",
      },
    }),
  },
  createRequest: {
    most: 5,
    call: () => ({ body: { supplierName: "Acme AI", product: "Reader", purpose: "To read." } }),
  },
  updateRequest: {
    most: 6,
    call: (walk) => ({
      params: { requestId: id(walk, "createRequest") },
      body: { state: "declined", reason: "We have one.", version: 1 },
    }),
  },
  putViews: { most: 4, call: () => ({ body: { views: [], version: 0 } }) },
  createAssessment: {
    most: 23,
    call: ({ submitted: { supplierId, engagementId, contactId } }) => ({
      body: {
        ...{ supplierId, engagementId, questionnaireId: "ai-supplier", due: DUE },
        contactIds: [contactId],
      },
    }),
  },
  updateAssessment: {
    most: 23,
    call: async (walk) => {
      const { version } = await walk.buyer.done("getAssessment", { params: asked(walk) });
      return { params: asked(walk), body: { due: DUE, version } };
    },
  },
  issueAssessment: {
    most: 20,
    call: (walk) => ({ params: { assessmentId: id(walk, "createAssessment") }, body: {} }),
  },
  remindInvitation: {
    most: 20,
    call: async (walk) => ({ params: await invited(walk), body: {} }),
  },
  resendInvitation: {
    most: 19,
    call: async (walk) => ({ params: await invited(walk), body: {} }),
  },
  copyLink: { most: 7, call: async (walk) => ({ params: await invited(walk), body: {} }) },
  rotateInvitation: {
    most: 19,
    call: async (walk) => ({ params: await invited(walk), body: {} }),
  },
  revokeInvitation: {
    most: 22,
    call: async (walk) => ({ params: await invited(walk), body: {} }),
  },
  bulkAssessments: {
    most: 12,
    call: (walk) => ({
      body: { act: "due", ids: [walk.issued.assessmentId], due: { ...DUE, date: "2099-04-30" } },
    }),
  },
  putDesk: {
    most: 10,
    call: (walk) => ({ params: asked(walk), body: { answers: [], version: 0 } }),
  },
  closeAssessment: {
    most: 22,
    call: (walk) => ({ params: asked(walk), body: { reason: "No word in two months." } }),
  },
  cancelAssessment: {
    most: 18,
    call: (walk) => ({ params: { assessmentId: id(walk, "createAssessment") }, body: {} }),
  },
  createComment: {
    most: 13,
    call: async (walk) => ({
      params: answered(walk),
      body: { question: (await sheetOf(walk)).visible[0] ?? "", text: "Which one?" },
    }),
  },
  readComments: {
    most: 6,
    call: async (walk) => ({
      params: { ...answered(walk), questionId: (await sheetOf(walk)).visible[0] ?? "" },
      body: { until: "2099-01-01T00:00:00.000Z" },
    }),
  },
  declineCorrection: {
    ...{ most: 6, refused: true },
    call: async (walk) => ({
      params: { ...answered(walk), questionId: (await sheetOf(walk)).visible[0] ?? "" },
      body: { reason: "It is right." },
    }),
  },
  putVerdict: {
    most: 17,
    call: async (walk) => {
      const [evidence] = (await sheetOf(walk)).evidence;
      return {
        params: { ...answered(walk), evidenceId: evidence?.id ?? "" },
        body: { verdict: "accepted", version: evidence?.version ?? 0 },
      };
    },
  },
  putRuling: {
    most: 14,
    call: async (walk) => ({
      params: { ...answered(walk), questionId: await scoredQuestion(walk) },
      body: {
        ruling: { kind: "override", points: 50, reason: "Seen otherwise." },
        reviewRevision: await revisionOf(walk),
      },
    }),
  },
  createFinding: {
    most: 8,
    call: (walk) => ({
      body: { ...answered(walk), title: "No plan", action: "Write one.", severity: "minor" },
    }),
  },
  updateFinding: {
    most: 7,
    call: (walk) => ({
      params: { findingId: id(walk, "createFinding") },
      body: { severity: "major", version: 1 },
    }),
  },
  createRisk: {
    most: 9,
    call: ({ submitted: { supplierId, engagementId } }) => ({
      body: {
        ...{ supplierId, engagementId, sentence: "It may stop." },
        ...{ inherent: { likelihood: 3, impact: 4 }, current: { likelihood: 3, impact: 3 } },
      },
    }),
  },
  updateRisk: {
    most: 8,
    call: async (walk) => {
      const { riskId, version } = await aRisk(walk);
      return { params: { riskId }, body: { status: "treating", treatment: "mitigate", version } };
    },
  },
  acceptRisk: {
    most: 8,
    call: async (walk) => {
      const { riskId, version } = await aRisk(walk);
      return { params: { riskId }, body: { reason: "We take it.", until: DUE, version } };
    },
  },
  bulkRisks: {
    most: 8,
    call: async (walk) => {
      const { riskId, version } = await aRisk(walk);
      return { body: { changes: [{ id: riskId, due: DUE.date, version }] } };
    },
  },
  promoteGate: {
    ...{ most: 5, refused: true },
    call: async (walk) => ({
      params: { riskId: (await aRisk(walk)).riskId },
      body: { gate: "K99" },
    }),
  },
  decide: {
    ...{ most: 24, as: "risk-manager" },
    call: async (walk) => ({
      params: answered(walk),
      body: {
        ...{ decision: "reject", reason: "Not shown.", approver: walk.buyer.members.owner.id },
        reviewRevision: await revisionOf(walk),
      },
    }),
  },
  answerApproval: {
    ...{ most: 26, as: "owner" },
    call: (walk) => ({ params: answered(walk), body: { approve: true, version: 1 } }),
  },
  reopenAssessment: {
    most: 17,
    call: (walk) => ({ params: answered(walk), body: { reason: "New facts." } }),
  },
  returnAssessment: {
    most: 27,
    call: async (walk) => ({
      params: answered(walk),
      body: {
        ...{ questions: [(await sheetOf(walk)).visible[0] ?? ""], note: "More." },
        reviewRevision: await revisionOf(walk),
      },
    }),
  },
};

let few: Walk;
let many: Walk;

/** So many more running assessments of the same supplier, each of a further product. */
async function runMore(buyer: Buyer, { supplierId, contactId }: Portfolio, count: number) {
  for (let left = count; left > 0; left -= 1) {
    const product = { ...ENGAGEMENT, product: `Further ${left}` };
    const { id: engagementId } = await buyer.done("createEngagement", {
      params: { supplierId },
      body: product,
    });
    const { id: assessmentId } = await buyer.done("createAssessment", {
      body: {
        ...{ supplierId, engagementId, questionnaireId: "ai-supplier", contactIds: [contactId] },
        due: { ...DUE, date: "2099-12-31" },
      },
    });
    await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  }
}

/** An organisation with one assessment of each kind and another of the same supplier, and if it is large with much beside them. */
async function walkIn(name: string, large: boolean): Promise<Walk> {
  const buyer = await makeBuyer(name);
  const submitted = await addSubmitted(buyer);
  const issued = await addPortfolio(buyer, { name: "Waiting AI", email: "kim@waiting.example" });
  await buyer.done("issueAssessment", {
    params: { assessmentId: issued.assessmentId },
    body: {},
  });
  for (const each of [issued, submitted]) await runMore(buyer, each, large ? 4 : 1);
  for (let count = 0; large && count < 8; count += 1) {
    await addPortfolio(buyer, { name: `Supplier ${count}`, email: `kim@s${count}.example` });
    for (const { supplierId } of [issued, submitted]) {
      const params = { supplierId };
      const contact = { name: `Lee ${count}`, email: `lee${count}@acme.example` };
      await buyer.done("createContact", { params, body: contact });
      await buyer.done("createEngagement", { params, body: ENGAGEMENT });
    }
  }
  return { buyer, issued, submitted, made: new Map() };
}

beforeAll(async () => {
  [few, many] = await Promise.all([walkIn("few-changes", false), walkIn("many-changes", true)]);
}, 120_000);

async function take(walk: Walk, name: Changing) {
  const { as = "admin", call, refused } = STEPS[name];
  const sent = await call(walk);
  const { calls, reply } = await tableCalls(() => walk.buyer.as(as)(name, sent as never));
  const made = reply.body as { id?: string };
  if (made.id) walk.made.set(name, made.id);
  expect([reply.status < 300, reply.body]).toEqual([refused !== true, reply.body]);
  return calls;
}

test.for(Object.keys(STEPS) as Changing[])(
  "%s asks the tables as often beside many suppliers, contacts, products and assessments as beside one",
  async (name) => {
    const calls = await take(few, name);
    expect(await take(many, name)).toEqual(calls);
    expect(calls.length).toBeLessThanOrEqual(STEPS[name].most);
  },
);

/** What may be sent for many things at once, and how many calls each further one may cost. */
const AT_ONCE: {
  [Name in Changing]?: { each: number; call: (walk: Walk, of: number) => unknown };
} = {
  importSuppliers: {
    each: 1,
    call: ({ made }, of) => ({
      query: { dryRun: "false" },
      body: {
        rows: Array.from({ length: of }, (_, at) => ({
          line: at + 1,
          cells: { name: `Row ${made.size} ${of} ${at}`, contactEmail: `a@row${of}${at}.example` },
        })),
      },
    }),
  },
  planInvitations: {
    each: 0,
    call: async ({ buyer }, of) => ({
      body: { supplierIds: (await suppliersOf(buyer)).slice(0, of) },
    }),
  },
  bulkRisks: {
    each: 5,
    call: async ({ buyer }, of) => {
      const { items } = await buyer.done("listRisks");
      const changes = items.map(({ id: risk, version }) => ({ id: risk, due: DUE.date, version }));
      return { body: { changes: changes.slice(0, of) } };
    },
  },
  bulkAssessments: {
    each: 5,
    call: async ({ buyer }, of) => {
      const drafts = (await buyer.done("listAssessments")).items.filter(
        ({ status }) => status === "draft",
      );
      const ids = drafts.map(({ id: draft }) => draft).slice(0, of);
      return { body: { act: "due", ids, due: { ...DUE, date: `2099-05-0${of}` } } };
    },
  },
};

async function suppliersOf(buyer: Buyer): Promise<string[]> {
  return (await buyer.done("listSuppliers")).items.map(({ id: each }) => each);
}

test.for(Object.keys(AT_ONCE) as Changing[])(
  "%s costs the same few calls for each further thing it is sent",
  async (name) => {
    const costs: number[] = [];
    for (const of of [1, 2, 4]) {
      const sent = await AT_ONCE[name]?.call(many, of);
      const { calls, reply } = await tableCalls(() => many.buyer.as("admin")(name, sent as never));
      expect(reply.status).toBeLessThan(300);
      costs.push(calls.length);
    }
    const [one = 0, two = 0, four = 0] = costs;
    expect(two - one).toBeLessThanOrEqual(AT_ONCE[name]?.each ?? 0);
    expect(four - two).toBeLessThanOrEqual(2 * (AT_ONCE[name]?.each ?? 0));
  },
);

test("checking a list asks the tables as often for many known lines as for one", async () => {
  const { items } = await many.buyer.done("listSuppliers");
  const known = items.map(({ name }, at) => ({ line: at + 1, cells: { name, product: "New" } }));
  expect(known.length).toBeGreaterThan(8);
  const costs: number[] = [];
  for (const rows of [known.slice(0, 1), known]) {
    const sent = { query: { dryRun: "true" }, body: { rows } };
    const { calls, reply } = await tableCalls(() =>
      many.buyer.as("admin")("importSuppliers", sent as never),
    );
    expect(reply.body).toMatchObject({ lines: rows.map(({ line }) => ({ line, is: "adds" })) });
    costs.push(calls.length);
  }
  expect(costs[1]).toBe(costs[0]);
});

test("a new address that is sent no links asks the tables as often beside many assessments as beside one", async () => {
  const reads: number[] = [];
  for (const walk of [few, many]) {
    const { supplierId, contactId } = walk.issued;
    const { contacts } = await walk.buyer.done("getSupplier", { params: supplier(walk) });
    const { version = 0 } = contacts.find(({ id: each }) => each === contactId) ?? {};
    const sent = {
      params: { supplierId, contactId },
      body: {
        name: "Kim Lind",
        email: `kim.lind@${walk.buyer.context.organisation}.example`,
        version,
      },
    };
    const { calls, reply } = await tableCalls(() =>
      walk.buyer.as("admin")("updateContact", sent as never),
    );
    expect(reply.status).toBe(200);
    reads.push(calls.filter((call) => /^(Get|BatchGet|Query)/.test(call)).length);
  }
  expect(reads[1]).toBe(reads[0]);
});
