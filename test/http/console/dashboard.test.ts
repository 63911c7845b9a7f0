import { beforeAll, expect, test } from "vitest";
import { assess } from "../../../functions/data/assess.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio, type Portfolio } from "./portfolio.ts";
import { answerAll, bestGuess } from "./supplier.ts";

useStore();
let buyer: Buyer;
const NOW = "2026-11-25T09:00:00.000Z";

beforeAll(async () => {
  buyer = await makeBuyer("overview");
});

/** A supplier that builds on a model of the maker named, submitted and scored. */
async function buildsOn(name: string, maker: string): Promise<Portfolio> {
  const ids = await addPortfolio(buyer, { name });
  await buyer.done("issueAssessment", { params: { assessmentId: ids.assessmentId }, body: {} });
  await answerAll(buyer, ids, (question) => {
    const guess = bestGuess(question);
    if (question.id !== "models-used" || guess?.is !== "table") return guess;
    return { is: "table", rows: guess.rows.map((row) => ({ ...row, maker })) };
  });
  await assess(buyer.context, ids.assessmentId, NOW);
  return ids;
}

test("an empty organisation has an overview of noughts", async () => {
  const { figures, needs, trend } = await (await makeBuyer("nothing-yet")).done("getDashboard");
  expect(figures).toEqual({ suppliers: 0, running: 0, review: 0, risks: 0 });
  expect(needs).toEqual({ total: 0, first: [] });
  expect(trend).toHaveLength(1);
});

test("a maker behind two suppliers is a concentration, and stands on the supplier's page", async () => {
  const one = await buildsOn("Acme AI", "Northwind, Inc.");
  expect((await buyer.done("getDashboard")).concentration).toEqual([]);
  await buildsOn("Boreas AI", "northwind");
  const { concentration, figures, needs } = await buyer.done("getDashboard");
  const northwind = concentration.find(({ key }) => key === "northwind");
  expect(northwind).toMatchObject({
    ...{ company: "Northwind, Inc.", engagements: 2 },
    suppliers: [{ name: "Acme AI" }, { name: "Boreas AI" }],
  });
  expect(figures).toMatchObject({ suppliers: 2, review: 2 });
  expect(needs.first.filter(({ why }) => why === "review")).toHaveLength(2);
  const { fourthParties } = await buyer.done("getSupplier", {
    params: { supplierId: one.supplierId },
  });
  expect(fourthParties).toContainEqual(
    expect.objectContaining({ company: "Northwind, Inc.", product: "Claims Assistant" }),
  );
});
