import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test } from "vitest";
import type { ContactItem } from "../../functions/data/contacts.ts";
import { saveDecision } from "../../functions/data/decisions.ts";
import { type Head, loadHead } from "../../functions/data/head.ts";
import { saveIssue } from "../../functions/data/issuing.ts";
import { organisationContext } from "../../functions/data/keys.ts";
import { LEDGER_START } from "../../functions/data/ledger.ts";
import { saveRuling } from "../../functions/data/rulings.ts";
import { transact } from "../../functions/data/table.ts";

const mock = mockClient(DynamoDBDocumentClient);
const context = organisationContext("org");
const NOW = "2026-11-24T08:00:00.000Z";
const BY = { id: "member", name: "Kim" };

beforeEach(() => {
  mock.reset();
  mock.on(TransactWriteCommand).resolves({});
  mock.on(GetCommand).resolves({ Item: { row: {} } });
  Object.assign(process.env, {
    ...{ STATE_TABLE: "state", LEDGER_TABLE: "ledger", ADDRESS_PEPPER: "pepper" },
    AWS_REGION: "eu-central-1",
  });
});

const HEAD: Head = {
  ...{ id: "assessment", organisation: "org", supplier: "supplier", engagement: "engagement" },
  ...{ status: "draft", round: 1, revision: 0, reviewRevision: 0, version: 1, writers: {} },
  ...{ questionnaire: "ai-supplier", content: "hash", stepUp: "code", language: "en" },
  ...{ requester: "member", createdAt: NOW, ...LEDGER_START },
  due: { date: "2027-01-31", zone: "Europe/Berlin" },
};

const CONTACT: ContactItem = {
  ...{ id: "contact", name: "Maria", email: "maria@acme.example", language: "en", version: 1 },
  ...{ changedBy: "Kim", changedAt: NOW },
};

test("issuing writes state, invitation, history and letter in one transaction", async () => {
  await saveIssue(context, HEAD, [CONTACT], BY, NOW, []);
  expect(written()).toEqual([
    ["Update", "state", "HEAD"],
    ["Put", "ledger", "000000000001"],
    ["Update", "state", "ROW"],
    ["Put", "state", expect.stringMatching(/^INVITATION#/)],
    ["ConditionCheck", "state", "CONTACT#contact"],
    ["Put", "state", expect.stringMatching(/^OUTBOX#invitation-.+-1-1$/)],
    ["Put", "state", expect.stringMatching(/^INVITATION#org#assessment#/)],
  ]);
});

test("a ruling writes state, history and the wish for a score in one transaction", async () => {
  const submitted = { ...HEAD, status: "submitted" as const };
  const ruling = { question: "policy", kind: "override" as const, points: 0 as const };
  await saveRuling(context, submitted, { ...ruling, reason: "No.", by: BY, at: NOW, change: "c" });
  expect(written()).toEqual([
    ["Update", "state", "HEAD"],
    ["Put", "ledger", "000000000001"],
    ["Put", "state", "OUTBOX#assess-1-1"],
    ["Update", "state", "ROW"],
    ["Update", "state", "SUPPLIER#supplier"],
    ["Put", "state", "RULING#policy"],
  ]);
  expect(headWrite().ConditionExpression).toContain(" AND ");
  expect(Object.values(headWrite().ExpressionAttributeNames ?? {})).toEqual(
    expect.arrayContaining(["ledgerHash", "reviewRevision", "status"]),
  );
});

test("a decision writes state, frozen basis and history in one transaction", async () => {
  const decision = { decision: "reject" as const, proposed: "reject" as const, reason: "No." };
  const score = { asOf: "2026-11-24" } as unknown as Parameters<typeof saveDecision>[3]["score"];
  const basis = { score, rulings: [], evidence: [], submission: "hash", input: "hash" };
  const reviewed = { ...HEAD, status: "in-review" as const };
  const more = { ...decision, conditions: [], waivers: [], change: "c" };
  await saveDecision(context, reviewed, more, basis, BY, NOW, []);
  expect(written()).toEqual([
    ["Update", "state", "HEAD"],
    ["Put", "ledger", "000000000001"],
    ["Update", "state", "ROW"],
    ["Put", "state", "DECISION#000001#000000"],
  ]);
});

test("history holds ids and hashes, never what people wrote", async () => {
  const submitted = { ...HEAD, status: "in-review" as const };
  const ruling = { question: "policy", kind: "accept-na" as const, reason: "Private words." };
  await saveRuling(context, submitted, { ...ruling, by: BY, at: NOW, change: "c" });
  const [, entry] = items();
  expect(JSON.stringify(entry)).not.toMatch(/Private words|Kim/);
});

function items() {
  const [call, ...others] = mock.commandCalls(TransactWriteCommand);
  expect(others).toEqual([]);
  return call?.args[0].input.TransactItems ?? [];
}

function headWrite() {
  const update = items()[0]?.Update;
  if (!update) throw new Error("The head is not written first.");
  return update;
}

function written() {
  return items().map((item) => {
    const [[kind, action] = ["none", undefined]] = Object.entries(item);
    const key = action && ("Item" in action ? action.Item : action.Key);
    return [kind, action?.TableName, key?.sk];
  });
}

test.for([
  ["ThrottlingException"],
  ["ProvisionedThroughputExceededException"],
  ["RequestLimitExceeded"],
])("a table that answers %s to a read or a write is busy, not broken", async ([name = ""]) => {
  const refused = Object.assign(new Error("Slow down."), { name });
  mock.on(GetCommand).rejects(refused);
  mock.on(TransactWriteCommand).rejects(refused);
  await expect(loadHead(context, "assessment")).rejects.toMatchObject({ code: "busy" });
  await expect(transact([])).rejects.toMatchObject({ code: "busy" });
});

test("another fault of the table stays a fault", async () => {
  mock.on(GetCommand).rejects(Object.assign(new Error("no"), { name: "AccessDeniedException" }));
  await expect(loadHead(context, "assessment")).rejects.toMatchObject({
    name: "AccessDeniedException",
  });
});
