import { beforeAll, expect, test } from "vitest";
import { openGates } from "../../../functions/domain/gates.ts";
import type { Role } from "../../../functions/domain/roles.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addSubmitted } from "./reviewed.ts";
import { bestGuess } from "./supplier.ts";

useStore();
let buyer: Buyer;
let params: { assessmentId: string };

beforeAll(async () => {
  buyer = await makeBuyer("climbing");
  const { assessmentId } = await addSubmitted(buyer, (question) =>
    question.id === "pen-test" ? { is: "unknown" } : bestGuess(question),
  );
  params = { assessmentId };
});

test("a reviewer is told the fewest steps that close the must-haves and raise the grade", async () => {
  const { score, wayUp } = await buyer.done("getScore", { params });
  expect(wayUp?.gates?.closes.toSorted()).toEqual(
    openGates(score.gates)
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(wayUp?.gates?.steps).toContainEqual(
    expect.objectContaining({ question: "pen-test", kind: "answer", state: "unknown", from: 0 }),
  );
  expect(wayUp?.gates?.after.shown).toBeGreaterThan(score.shown ?? 0);
});

test.for<[Role, boolean]>([
  ["risk-manager", true],
  ["viewer", true],
  ["admin", true],
  ["procurement", false],
  ["owner", false],
])("%s is told the way up: %s", async ([role, told]) => {
  const { status, body } = await buyer.as(role)("getScore", { params });
  expect(status).toBe(200);
  expect(body.wayUp !== undefined).toBe(told);
});

test("a verdict on an answer replies without one", async () => {
  const rule = { params: { ...params, questionId: "pen-test" } };
  const ruled = await buyer.done("putRuling", {
    ...rule,
    body: { ruling: { kind: "override", points: 100, reason: "Seen." }, reviewRevision: 0 },
  });
  expect(ruled).not.toHaveProperty("wayUp");
  const { wayUp } = await buyer.done("getScore", { params });
  const asked = wayUp?.gates?.steps.filter(({ question }) => question === "pen-test");
  expect(asked?.map(({ kind }) => kind) ?? []).not.toContain("answer");
});
