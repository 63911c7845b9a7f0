import { marshall } from "@aws-sdk/util-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { fillPortfolio } from "../../../functions/cli/fill-portfolio.ts";
import { readUnits } from "../../../infra/local/gate/capacity.ts";
import { Attributes, itemSize } from "../../../infra/local/gate/item-size.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";

const store = useStore();
let buyer: Buyer;
const SIZES = ["--suppliers", "60", "--assessments", "30", "--risks", "150"];

const filled = (more: readonly string[] = SIZES) =>
  fillPortfolio([
    ...["--organisation", buyer.context.organisation, "--member", buyer.members.admin.id],
    ...more,
  ]);

beforeAll(async () => {
  buyer = await makeBuyer("made-up-as-long-as-ids");
  await filled();
});

test("a made-up portfolio has as many suppliers, assessments and risks as were asked for", async () => {
  const { items: suppliers } = await buyer.done("listSuppliers", {});
  const { items: assessments } = await buyer.done("listAssessments", {});
  const { items: risks } = await buyer.done("listRisks", {});
  expect([suppliers.length, assessments.length, risks.length]).toEqual([60, 30, 150]);
  const { figures, heat } = await buyer.done("getDashboard", {});
  expect(figures.suppliers).toBe(60);
  expect(new Set(Object.values(heat)).size).toBeGreaterThan(1);
});

test("every one of its suppliers, assessments and risks opens", async () => {
  const [supplier] = (await buyer.done("listSuppliers", {})).items;
  const [assessment] = (await buyer.done("listAssessments", {})).items;
  const [risk] = (await buyer.done("listRisks", {})).items;
  if (!supplier || !assessment || !risk) throw new Error("Something is missing.");
  const whole = await buyer.done("getSupplier", { params: { supplierId: supplier.id } });
  expect([whole.contacts.length, whole.engagements.length]).toEqual([1, 1]);
  const params = { assessmentId: assessment.id };
  expect((await buyer.done("getAssessment", { params })).status).toBe(assessment.status);
  await buyer.done("getRisk", { params: { riskId: risk.id } });
});

/** A line as it is billed: keys, index keys and the map it projects. */
function lineBytes({ pk, sk, listPk, listSk, row }: Record<string, unknown>): number {
  const line = marshall({ pk, sk, listPk, listSk, row }, { removeUndefinedValues: true });
  return itemSize(Attributes.parse(line));
}

test.for([
  ["suppliers", "S", 22],
  ["assessments", "A", 31],
  ["risks", "R", 26],
] as const)(
  "a thousand lines of the %s cost what they were measured to cost",
  async ([, list, most]) => {
    const lines = (await store.dump("STATE")).filter(({ listPk }) =>
      String(listPk).endsWith(`#${list}`),
    );
    const mean = lines.reduce((sum, line) => sum + lineBytes(line), 0) / lines.length;
    expect(readUnits(Math.ceil(mean * 1000), "eventual")).toBeLessThanOrEqual(most);
  },
);

test("it is refused where it is not told whom to fill, and anywhere but on the local stack", async () => {
  await expect(fillPortfolio(SIZES)).rejects.toThrow("--organisation is missing");
  await expect(filled(["--suppliers", "0"])).rejects.toThrow("--suppliers is a whole number");
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint, ...rest } = process.env;
  process.env = rest;
  try {
    await expect(filled()).rejects.toThrow("for the local stack only");
  } finally {
    process.env = { ...rest, AWS_ENDPOINT_URL_DYNAMODB: endpoint };
  }
});
