import { beforeAll, expect, test } from "vitest";
import { coverage } from "../../../functions/contract/shapes/coverage.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";

useStore();
let buyer: Buyer;

beforeAll(async () => {
  buyer = await makeBuyer("covering");
});

test("the coverage of a questionnaire names every framework, both ways", async () => {
  const params = { questionnaireId: "ai-supplier" };
  const reply = coverage().parse(await buyer.done("getCoverage", { params }));
  expect(reply.frameworks.map(({ framework }) => framework)).toContain("eu-ai-act");
  const { questionnaire } = reply;
  expect(questionnaire).toMatchObject({ id: "ai-supplier" });
  for (const { requirements, questions } of reply.frameworks) {
    expect(requirements.length).toBeGreaterThan(0);
    expect(questions.length).toBeGreaterThan(30);
  }
});

test("a questionnaire that does not exist has none", async () => {
  const params = { questionnaireId: "no-such-thing" };
  expect((await buyer.as("viewer")("getCoverage", { params })).status).toBe(404);
});
