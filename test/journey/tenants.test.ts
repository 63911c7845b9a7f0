import { beforeAll, describe, expect, test } from "vitest";
import { consoleRoutes } from "../../functions/contract/console.ts";
import { PREFIX, type Route } from "../../functions/contract/route.ts";
import { routes } from "../../functions/contract/routes.ts";
import { play, prepare } from "../../infra/local/actors/play.ts";
import { type Caller, memberCaller, type Wire } from "./caller.ts";
import { type JourneyCast, newCast, story } from "./cast.ts";

/** A value for every parameter and every id of a body. */
type Ids = Record<
  | "supplierId"
  | "contactId"
  | "engagementId"
  | "assessmentId"
  | "invitationId"
  | "evidenceId"
  | "riskId"
  | "findingId"
  | "memberId"
  | "questionId"
  | "questionnaireId"
  | "requestId",
  string
>;

const told = story("Schadenblick claims triage", "submitted");
/** Routes whose parameter names published content, which is nobody's own. */
const PUBLISHED = ["getQuestionnaire", "getCoverage"];

const withIds = Object.entries<Route>(consoleRoutes).filter(
  ([name, { path }]) => path.includes("{") && !PUBLISHED.includes(name),
);

/** A body that every route takes once its ids are one's own. */
const bodies: Record<string, (ids: Ids) => unknown> = {
  updateMember: () => ({ role: "viewer", version: 1 }),
  updateSupplier: () => ({ name: "Mine now", version: 1 }),
  createContact: () => ({ name: "Eve", email: "eve@intruder.example" }),
  updateContact: () => ({ name: "Eve", version: 1 }),
  createEngagement: () => told.engagement,
  updateEngagement: () => ({ product: "Mine now", version: 1 }),
  updateAssessment: () => ({ message: "Mine now", version: 1 }),
  inviteContact: ({ contactId }) => ({ contactId }),
  putRuling: () => ({ ruling: { kind: "accept-na", reason: "Because." }, reviewRevision: 0 }),
  putVerdict: () => ({ verdict: "accepted", version: 1 }),
  createComment: ({ questionId }) => ({ question: questionId, text: "Mine now." }),
  readComments: () => ({ until: "2099-01-01T00:00:00.000Z" }),
  declineCorrection: () => ({ reason: "Because." }),
  returnAssessment: ({ questionId }) => ({
    questions: [questionId],
    note: "More.",
    reviewRevision: 0,
  }),
  answerApproval: () => ({ approve: true, version: 1 }),
  closeAssessment: () => ({ reason: "Because." }),
  reopenAssessment: () => ({ reason: "Because." }),
  putDesk: () => ({ answers: [], version: 0 }),
  decide: () => ({ decision: "reject", reason: "Because.", reviewRevision: 0 }),
  updateFinding: () => ({ severity: "minor", version: 1 }),
  noteEvent: () => ({ kind: "news", date: "2026-11-24", text: "It was sold." }),
  updateRequest: () => ({ state: "declined", reason: "Because.", version: 1 }),
  acceptRisk: () => ({
    ...{ reason: "Because.", version: 1 },
    until: { date: "2099-01-31", zone: "Europe/Berlin" },
  }),
  updateRisk: () => ({ status: "closed", version: 1 }),
  promoteGate: () => ({ gate: "K1" }),
};

describe("what belongs to another organisation", () => {
  let intruder: Caller;
  let owner: JourneyCast;
  let mine: Ids;
  let theirs: Ids;

  beforeAll(async () => {
    const [one, other] = await Promise.all([newCast(), newCast()]);
    owner = other;
    [intruder, theirs, mine] = await Promise.all([
      memberCaller(one.stack.origin, one.signIn("admin")),
      everythingOf(other),
      issuedBy(one),
    ]);
  });

  test.for(withIds)("%s: a foreign id is answered like a missing one", async ([name, route]) => {
    const missing = await reach(name, route, missingFor(theirs));
    expect(missing.status).toBe(404);
    expect(bare(await reach(name, route, theirs))).toEqual(bare(missing));
  });

  test.for([
    ["updateContact", "contactId"],
    ["removeContact", "contactId"],
    ["updateEngagement", "engagementId"],
    ["resendInvitation", "invitationId"],
    ["revokeInvitation", "invitationId"],
    ["copyLink", "invitationId"],
    ["rotateInvitation", "invitationId"],
    ["remindInvitation", "invitationId"],
    ["putVerdict", "evidenceId"],
  ] as const)("%s: a foreign %s below one's own things is missing too", async ([name, id]) => {
    const route = consoleRoutes[name];
    const missing = await reach(name, route, { ...mine, [id]: missingFor(theirs)[id] });
    expect(missing.status).toBe(404);
    expect(bare(await reach(name, route, { ...mine, [id]: theirs[id] }))).toEqual(bare(missing));
  });

  test("planInvitations: a foreign supplier is answered like a missing one", async () => {
    const plan = ({ supplierId }: Ids) =>
      intruder("POST", "/api/v1/invitations/plan", { supplierIds: [supplierId] });
    const missing = await plan(missingFor(theirs));
    expect(missing.status).toBe(404);
    expect(bare(await plan(theirs))).toEqual(bare(missing));
  });

  test.for(["supplierId", "engagementId", "contactId"] as const)(
    "previewInvitation: a foreign %s is answered like a missing one",
    async (id) => {
      const preview = ({ supplierId, engagementId, contactId }: Ids) =>
        intruder("POST", "/api/v1/invitations/preview", {
          ...{ supplierId, engagementId, contactId, questionnaireId: "ai-supplier" },
          due: { date: "2099-01-31", zone: "Europe/Berlin" },
        });
      const missing = await preview({ ...mine, [id]: missingFor(theirs)[id] });
      expect(missing.status).toBe(404);
      expect(bare(await preview({ ...mine, [id]: theirs[id] }))).toEqual(bare(missing));
    },
  );

  test("updateRequest: a foreign product is answered like a missing one", async () => {
    const asked = { supplierName: "Acme", product: "Reader", purpose: "To read letters." };
    const { body } = await intruder("POST", "/api/v1/requests", asked);
    const id = /"id":"([^"]*)"/.exec(body)?.[1] ?? "";
    const take = ({ supplierId, engagementId }: Ids) =>
      intruder("PATCH", `/api/v1/requests/${id}`, {
        ...{ state: "taken", supplierId, engagementId, version: 1 },
      });
    const missing = await take(missingFor(theirs));
    expect(missing.status).toBe(404);
    expect(bare(await take(theirs))).toEqual(bare(missing));
  });

  test.for(["supplierId", "engagementId", "contactId"] as const)(
    "createAssessment: a foreign %s in the body is answered like a missing one",
    async (id) => {
      const create = (ids: Ids) =>
        intruder("POST", "/api/v1/assessments", {
          supplierId: ids.supplierId,
          engagementId: ids.engagementId,
          questionnaireId: "ai-supplier",
          contactIds: [ids.contactId],
          due: { date: "2099-01-31", zone: "Europe/Berlin" },
        });
      const missing = await create({ ...mine, [id]: missingFor(theirs)[id] });
      expect(missing.status).toBe(404);
      expect(bare(await create({ ...mine, [id]: theirs[id] }))).toEqual(bare(missing));
    },
  );

  test("a line of a register file finds the supplier of that name in one's own organisation", async () => {
    const columns =
      "supplier,product,risk,inherentLikelihood,inherentImpact,currentLikelihood,currentImpact";
    const file = `${columns}\r\n${told.supplier.name},${told.engagement.product},It may be sold.,3,4,2,4\r\n`;
    const plan = await intruder("PUT", "/api/v1/risks/import", file, {
      "content-type": "application/octet-stream",
    });
    expect(plan).toMatchObject({ status: 200 });
    expect(JSON.parse(plan.body)).toMatchObject({ lines: [{ is: "new" }] });
    expect(plan.body).toContain(mine.supplierId);
    expect(plan.body).not.toContain(theirs.supplierId);
  });

  test("nothing of it was changed by all this, and no list shows it", async () => {
    const { assessmentId, supplierId } = theirs;
    const supplier = await owner.viewer(routes.console.getSupplier, { params: { supplierId } });
    expect(supplier).toMatchObject({ name: told.supplier.name, version: 1 });
    expect(supplier.contacts).toHaveLength(1);
    const { items } = await owner.viewer(routes.console.getLedger, { params: { assessmentId } });
    expect(items.map(({ event }) => event)).not.toContain("link-copied");
    for (const list of ["suppliers", "assessments", "risks", "findings", "members", "requests"]) {
      const { status, body } = await intruder("GET", `/api/v1/${list}`);
      expect(status).toBe(200);
      for (const id of Object.values(theirs).filter((each) => each.length > 20)) {
        expect(body).not.toContain(id);
      }
    }
  });

  async function reach(name: string, route: Route, ids: Ids): Promise<Wire> {
    const values: Record<string, string> = ids;
    const path = route.path.replace(/\{(\w+)\}/g, (_, id: string) => {
      const value = values[id];
      if (value === undefined) throw new Error(`${name} needs ${id}: add it to the ids.`);
      return encodeURIComponent(value);
    });
    const body = route.body ? (bodies[name]?.(ids) ?? {}) : undefined;
    return intruder(route.method, PREFIX.console + path, body);
  }
});

/** A whole life up to a submission, with something behind every id. */
async function everythingOf(cast: JourneyCast): Promise<Ids> {
  const { assessmentId } = await play(cast, told);
  await cast.stack.idle();
  const at = { params: { assessmentId } };
  const asked = { supplierName: "Acme", product: "Reader", purpose: "To read letters." };
  const [head, sheet, risks, findings, people, request] = await Promise.all([
    cast.viewer(routes.console.getAssessment, at),
    cast.viewer(routes.console.getAnswers, at),
    cast.viewer(routes.console.listRisks),
    cast.viewer(routes.console.listFindings),
    cast.viewer(routes.console.listMembers),
    cast.viewer(routes.console.createRequest, { body: asked }),
  ]);
  return {
    assessmentId,
    supplierId: head.supplier.id,
    engagementId: head.engagement.id,
    contactId: head.contactIds[0] ?? "",
    invitationId: head.invitations[0]?.id ?? "",
    evidenceId: sheet.evidence[0]?.id ?? "",
    riskId: risks.items[0]?.id ?? "",
    findingId: findings.items[0]?.id ?? "",
    memberId: people.items[0]?.id ?? "",
    questionId: sheet.visible[0] ?? "",
    questionnaireId: "ai-supplier",
    requestId: request.id,
  };
}

/** An issued assessment of one's own, for the ids that stand above a foreign one. */
async function issuedBy(cast: JourneyCast): Promise<Ids> {
  const { id } = await prepare(cast, story(told.engagement.product, "issued"));
  const at = { params: { assessmentId: id }, body: {} };
  const head = await cast.procurement(routes.console.issueAssessment, at);
  return {
    ...missingFor(undefined),
    assessmentId: head.id,
    supplierId: head.supplier.id,
    engagementId: head.engagement.id,
    contactId: head.contactIds[0] ?? "",
  };
}

/** Ids of the same shape that nobody has; the names of questions are no ids. */
function missingFor(theirs: Ids | undefined): Ids {
  const other = (id = "01JABCDEFGHJKMNPQRSTVWXYZ0") => `${id.slice(0, -6)}AAAAAA`;
  return {
    supplierId: other(theirs?.supplierId),
    contactId: other(theirs?.contactId),
    engagementId: other(theirs?.engagementId),
    assessmentId: other(theirs?.assessmentId),
    invitationId: other(theirs?.invitationId),
    evidenceId: other(theirs?.evidenceId),
    riskId: other(theirs?.riskId),
    findingId: other(theirs?.findingId),
    memberId: other(theirs?.memberId),
    questionId: theirs?.questionId ?? "product-named",
    questionnaireId: "ai-supplier",
    requestId: other(theirs?.requestId),
  };
}

/** A reply without what must differ: the request's id and the moment. */
function bare({ status, body, headers }: Wire) {
  const { date: _, ...kept } = headers;
  const id = /"request":"([^"]*)"/.exec(body)?.[1];
  const without = (text: string) => (id ? text.replaceAll(id, "") : text);
  return {
    status,
    body: without(body),
    headers: Object.fromEntries(Object.entries(kept).map(([name, text]) => [name, without(text)])),
  };
}
