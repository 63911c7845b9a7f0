import { beforeAll, expect, test } from "vitest";
import { handler } from "../../../functions/console/handler.ts";
import { assess } from "../../../functions/data/assess.ts";
import { useStore } from "../../data/store.ts";
import { invoke, type Reply } from "../event.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { CALLS, paramsIn } from "./calls.ts";
import { addPortfolio } from "./portfolio.ts";
import { answerAll } from "./supplier.ts";

const store = useStore();

/** Both have members, supplier, contact and product of the same names. */
let own: Ids;
let sibling: Ids;
let buyer: Buyer;

type Ids = Record<string, string>;

const MISSING = "missing-missing-id";

beforeAll(async () => {
  buyer = await makeBuyer("twin-one");
  own = await submittedIds(buyer);
  sibling = await submittedIds(await makeBuyer("twin-two"));
});

// Questionnaires are the same for everybody.
const scoped = CALLS.filter(({ route }) => {
  const names = paramsIn(route);
  return names.length > 0 && !names.includes("questionnaireId");
});

test("every route with an id in its path is looked at", () => {
  expect(scoped.length).toBeGreaterThanOrEqual(20);
});

test.for(
  scoped.flatMap(({ name, route, body }) =>
    paramsIn(route).map((param) => ({ name, route, body, param })),
  ),
)("$name: a sibling's $param and a missing one look the same", async ({ route, body, param }) => {
  const before = await store.dump("STATE");
  const foreign = await callWith(route, body, { ...own, [param]: sibling[param] ?? "" });
  const missing = await callWith(route, body, { ...own, [param]: MISSING });
  expect(foreign.status).toBe(404);
  expect(withoutRequest(foreign)).toEqual(withoutRequest(missing));
  expect(await store.dump("STATE")).toEqual(before);
});

test.for(scoped)("$name: all ids of a sibling look like missing ones", async ({ route, body }) => {
  const foreign = await callWith(route, body, sibling);
  const missing = await callWith(route, body, {});
  expect(foreign.status).toBe(404);
  expect(withoutRequest(foreign)).toEqual(withoutRequest(missing));
});

// Only a decided assessment has a basis.
const answered = scoped.filter(({ name, route }) => route.method === "GET" && name !== "getBasis");

test.for(answered)("$name: one's own ids are answered", async ({ route, body }) => {
  expect((await callWith(route, body, own)).status).toBe(200);
});

test.for(["listSuppliers", "listAssessments", "listRisks", "listFindings", "listMembers"] as const)(
  "%s holds one's own only",
  async (name) => {
    const { items } = await buyer.done(name);
    expect(items.length).toBeGreaterThan(0);
    const text = JSON.stringify(items);
    for (const id of Object.values(sibling)) expect(text).not.toContain(id);
  },
);

test.for([
  { name: "createAssessment", ids: { supplierId: "supplierId" } },
  { name: "createAssessment", ids: { engagementId: "engagementId" } },
  { name: "createAssessment", ids: { contactIds: "contactId" } },
  { name: "createEngagement", ids: { owner: "member" } },
  { name: "updateEngagement", ids: { owner: "member" } },
  { name: "updateRisk", ids: { owner: "member" } },
  { name: "updateFinding", ids: { owner: "member" } },
  { name: "updateFinding", ids: { contact: "contactId" } },
  { name: "createFinding", ids: { assessmentId: "assessmentId" } },
])("$name: a sibling's id in $ids is missing, and nothing is written", async ({ name, ids }) => {
  const call = CALLS.find((each) => each.name === name);
  if (!call) throw new Error(`No route ${name}.`);
  const [[field = "", id = ""] = []] = Object.entries(ids);
  const value = (of: Ids | undefined) => {
    const given = of?.[id] ?? MISSING;
    return field === "contactIds" ? [given] : given;
  };
  const { supplierId, engagementId, contactId } = own;
  const mine =
    name === "createAssessment" ? { supplierId, engagementId, contactIds: [contactId] } : {};
  const bodyWith = (of: Ids | undefined) => ({
    ...(call.body as object),
    ...mine,
    [field]: value(of),
  });
  const before = await store.dump("STATE");
  const foreign = await callWith(call.route, bodyWith(sibling), own);
  const missing = await callWith(call.route, bodyWith(undefined), own);
  expect(foreign.status).toBe(404);
  expect(withoutRequest(foreign)).toEqual(withoutRequest(missing));
  expect(await store.dump("STATE")).toEqual(before);
});

test("a cursor of a sibling's list reads nothing of the sibling", async () => {
  const other = await makeBuyer("twin-three");
  await addPortfolio(other);
  await addPortfolio(other);
  const { cursor } = await other.done("listSuppliers", { query: { limit: "1" } });
  const reply = await buyer.as("viewer")("listSuppliers", { query: { cursor: cursor ?? "" } });
  const ids = (await other.done("listSuppliers")).items.map(({ id }) => id);
  for (const id of ids) expect(JSON.stringify(reply.body)).not.toContain(id);
});

async function submittedIds(of: Buyer): Promise<Ids> {
  const ids = await addPortfolio(of);
  const params = { assessmentId: ids.assessmentId };
  const issued = await of.done("issueAssessment", { params, body: {} });
  await answerAll(of, ids, undefined, true);
  await assess(of.context, ids.assessmentId, new Date().toISOString());
  const { evidence } = await of.done("getAnswers", { params });
  const { items } = await of.done("listRisks");
  const raised = { title: "No plan", action: "Write one.", severity: "minor" } as const;
  const finding = await of.done("createFinding", { body: { ...params, ...raised } });
  return {
    ...ids,
    invitationId: issued.invitations[0]?.id ?? "",
    evidenceId: evidence[0]?.id ?? "",
    riskId: items[0]?.id ?? "",
    findingId: finding.id,
    // Questions are the same for everybody; only a missing one is missing.
    questionId: MISSING,
    member: of.members.owner.id,
  };
}

function callWith(route: (typeof CALLS)[number]["route"], body: unknown, ids: Ids) {
  const params = Object.fromEntries(paramsIn(route).map((name) => [name, ids[name] ?? MISSING]));
  const subject = buyer.members.admin.subject;
  return invoke(handler, route, { params, subject, ...(body !== undefined && { body }) });
}

/** The reply as bytes, but for the id of the request. */
function withoutRequest({ status, headers, body }: Reply): string {
  const text = JSON.stringify({ status, headers, body });
  const request = String(headers["x-request-id"]);
  return text.replaceAll(request, "REQUEST");
}
