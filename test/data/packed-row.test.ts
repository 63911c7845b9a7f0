import { expect, test } from "vitest";
import { Expressions } from "../../functions/data/expression.ts";
import { packed, unpacked } from "../../functions/data/packed-row.ts";
import { controls, day, due, instant, word } from "../../functions/data/packed-values.ts";
import { riskPoint } from "../../functions/domain/bands.ts";
import { TIERS } from "../../functions/domain/questionnaire.ts";

const RISK = { pk: "ORG#o#RISKS", sk: "supplier#engagement#gate-K2" };
const SUPPLIER = { pk: "ORG#o", sk: "SUPPLIER#supplier" };
const ASSESSMENT = { pk: "ORG#o#ASSESSMENT#assessment", sk: "ROW" };

const risk = {
  ...{ id: Buffer.from(RISK.sk).toString("base64url"), supplierId: "supplier" },
  ...{ engagementId: "engagement", cause: "gate-K2", supplierName: "Acme", product: "Insight" },
  ...{ tier: "T2", sentence: "Because it is so.", inherent: riskPoint(4, 5), open: true },
  ...{ current: riskPoint(3, 3), findings: 2, assessmentId: "assessment", version: 3 },
  ...{ scoredAt: "2026-11-24T08:00:00.000Z", status: "accepted", treatment: "accept" },
  ...{ reReview: false, due: "2027-03-31", acceptedUntil: "2027-12-31", actions: 0 },
};

const supplier = {
  ...{ id: "supplier", name: "Acme", engagements: 1, contacts: 0, tier: "T1", openRisks: 2 },
  ...{ risks: { engagement: 2 } },
  result: {
    ...{ grade: "D", claimed: "B", heldBy: "K2", residual: riskPoint(4, 4), openGates: 1 },
    ...{ origin: "desk", status: "review-open", at: "2026-11-24T08:00:00.000Z" },
  },
};

const assessment = {
  ...{ id: "assessment", supplierId: "supplier", engagementId: "engagement", tier: "T4" },
  ...{ supplierName: "Acme", product: "Insight", status: "no-response", grade: "not-scored" },
  due: { date: "2027-03-31", zone: "Europe/Berlin" },
  progress: { answered: 3, of: 40, at: "2026-11-24T08:00:00.000Z" },
  ...{ reviewed: { done: 0, of: 2 }, weakControls: ["A.5.2", "A.6.2.4"], delivery: "bounced" },
  ...{ proposed: "accepted-by-exception", nextReview: "2028-01-31", openGates: 0 },
  updatedAt: "2026-11-24T08:00:00.000Z",
};

test.for([
  ["an entry of the register", { ...RISK, row: risk }],
  ["a supplier", { ...SUPPLIER, row: supplier }],
  ["an assessment", { ...ASSESSMENT, row: assessment }],
  ["an item without a line", { pk: "ORG#o", sk: "MEMBER#m", name: "Kim" }],
  [
    "a line in values that have no short form",
    {
      ...ASSESSMENT,
      row: {
        ...{ id: "assessment", status: "elsewhere", nextReview: "2027-02-31" },
        ...{ weakControls: ["X-1"], delivery: "lost" },
      },
    },
  ],
] as const)("%s comes out of the table as it went in", ([, item]) => {
  expect(unpacked(packed(item))).toEqual(item);
});

test("what no list shows stands in no index", () => {
  const { row } = packed({ ...RISK, row: risk });
  expect(JSON.stringify(row)).not.toContain("Because");
  const line = unpacked({ ...RISK, row });
  expect(line.row).toMatchObject({ cause: "gate-K2", supplierId: "supplier", status: "accepted" });
  expect(line.row).not.toHaveProperty("sentence");
});

test("an update writes what a whole item would hold", () => {
  const expressions = new Expressions(RISK);
  const update = expressions.update({
    set: { "row.status": "treating", "row.sentence": "Else.", "row.acceptance.ended": true, at: 1 },
    remove: ["row.owner"],
  });
  const { names, values } = expressions;
  const written = update.replaceAll(/#n\d+/g, (name) => names[name] ?? "");
  expect(written).toBe(
    "SET row.a = :v0, more.sentence = :v1, more.acceptance.ended = :v2, at = :v3 REMOVE row.w",
  );
  expect(Object.values(values)).toEqual(["1", "Else.", true, 1]);
});

test.for([
  ["a day", day, "2099-12-31", 4],
  ["an instant", instant, "2058-12-31T23:59:59.999Z", 8],
  ["a due date", due, { date: "2027-03-31", zone: "UTC" }, 7],
  ["controls", controls, ["A.10.2", "A.9.35"], 5],
  ["no controls", controls, [], 0],
  ["a word of a list", word(["yes", "no"]), "no", 1],
] as const)("%s is short, and read again as it was", ([, codec, value, length]) => {
  const stored = codec.pack(value);
  expect(String(stored)).toHaveLength(length);
  expect(codec.unpack(stored)).toEqual(value);
});

test.for(TIERS)("a line in tier %s says so in one character", (tier) => {
  const { row } = packed({ ...SUPPLIER, row: { ...supplier, tier } });
  expect(Object.values(row)).toContain(String(TIERS.indexOf(tier)));
  expect(unpacked({ ...SUPPLIER, row }).row).toMatchObject({ tier });
});

test("instants sort as their short forms do", () => {
  const instants = [
    "2026-11-24T08:00:00.000Z",
    "2026-11-24T08:00:00.001Z",
    "2031-01-01T00:00:00.000Z",
  ];
  const short = instants.map((each) => String(instant.pack(each)));
  expect(short.toSorted()).toEqual(short);
});
