import { beforeAll, expect, test } from "vitest";
import { verified } from "../../functions/cli/verify-ledger.ts";
import { setting } from "../../functions/config.ts";
import { keys } from "../../functions/data/keys.ts";
import { query, queryLedger, transact } from "../../functions/data/table.ts";
import { put } from "../../functions/data/writes.ts";
import { useStore } from "../data/store.ts";
import { type Buyer, makeBuyer } from "../http/console/buyer.ts";
import type { Portfolio } from "../http/console/portfolio.ts";
import { addSubmitted } from "../http/console/reviewed.ts";

useStore();

beforeAll(() => {
  Object.assign(process.env, { USER_POOL_ID: "pool", SITE_ORIGIN: "http://localhost:4300" });
});

let made = 0;

/** A decided assessment of an organisation of its own, with a condition that became a finding. */
async function decided(): Promise<{ buyer: Buyer; ids: Portfolio; organisation: string }> {
  made += 1;
  const organisation = `verified-${made}`;
  const buyer = await makeBuyer(organisation);
  const ids = await addSubmitted(buyer);
  const params = { assessmentId: ids.assessmentId };
  const { reviewRevision } = await buyer.done("getAssessment", { params });
  const decision = { decision: "reject" as const, reason: "Too little is shown.", reviewRevision };
  await buyer.done("decide", {
    params,
    body: { ...decision, conditions: ["Show the logs."], nextReview: "2098-01-31" },
  });
  return { buyer, ids, organisation };
}

test("a history that nobody touched holds, and a hash of the report says what it is of", async () => {
  const { buyer, ids, organisation } = await decided();
  const { data, text } = await verified([organisation]);
  expect(text).toMatch(/2 submissions and decisions hashed again; all hold\.$/);
  expect(Number(data.chains)).toBeGreaterThan(4);
  const basis = await buyer.done("getBasis", { params: { assessmentId: ids.assessmentId } });
  const of = async (hash: string) => (await verified([organisation, "--hash", hash])).data.of;
  expect(await of(basis.submission)).toBe(
    `the submission of round 1 of ASSESSMENT#${ids.assessmentId}`,
  );
  expect(await of(basis.basis)).toMatch(/^the basis of the decision of \d{4}-.* in round 1 of/);
  expect(await of(basis.ledger.hash.toUpperCase())).toMatch(
    new RegExp(`^entry ${basis.ledger.sequence} of ASSESSMENT#${ids.assessmentId} \\(`),
  );
  expect(await of(basis.input)).toMatch(/^what was scored for the basis of the decision/);
  expect(await of(basis.score.contentHash)).toMatch(/^the questionnaire that the submission/);
  await expect(of("0".repeat(64))).rejects.toThrow(/is the hash of nothing here/);
});

test("an entry that was changed breaks its chain where it stands", async () => {
  const { buyer, ids, organisation } = await decided();
  const pk = keys.ledger(buyer.context, `ASSESSMENT#${ids.assessmentId}`);
  const [, second] = await queryLedger(pk);
  const Item = { ...second, by: "somebody-else" };
  await transact([{ Put: { TableName: setting("LEDGER_TABLE"), Item } }]);
  await expect(verified([organisation])).rejects.toThrow(
    `ASSESSMENT#${ids.assessmentId}: its history does not hold at entry 2.`,
  );
});

test("an entry that was taken away is missed, the last one too", async () => {
  const { buyer, ids, organisation } = await decided();
  const pk = keys.ledger(buyer.context, `SUPPLIER#${ids.supplierId}`);
  const last = (await queryLedger(pk)).at(-1);
  const Key = { pk, sk: last?.sk };
  await transact([{ Delete: { TableName: setting("LEDGER_TABLE"), Key } }]);
  await expect(verified([organisation])).rejects.toThrow(/SUPPLIER#.*does not hold at entry/);
});

test.for([
  ["the submission", "SUBMISSION#000001#PART#", "bytes", /the submission of round 1 is not what/],
  ["a decision's basis", "DECISION#", "basisBytes", /the basis of the decision .* is not what/],
  ["the hash of a submission", "SUBMISSION#", "sha256", /no entry knows the submission/],
] as const)("%s that was changed is found", async ([, prefix, name, says]) => {
  const { buyer, ids, organisation } = await decided();
  const [item] = await query(keys.ofAssessment(buyer.context, ids.assessmentId), { prefix });
  if (!item) throw new Error("There is no such item.");
  const changed = name === "sha256" ? "f".repeat(64) : new Uint8Array([1, 2, 3]);
  await transact([put({ ...item, [name]: changed })]);
  await expect(verified([organisation])).rejects.toThrow(says);
});

test.for([
  [[], "Name one organisation."],
  [["one", "two"], "Name one organisation."],
  [["nobody-here"], "There is no history of an organisation nobody-here."],
] as const)("%j is refused", async ([args, says]) => {
  await expect(verified(args)).rejects.toThrow(says);
});
