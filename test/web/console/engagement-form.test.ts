import { expect, test } from "vitest";
import {
  engagementChange as changeShape,
  engagementInput,
} from "../../../functions/contract/shapes/supplier.ts";
import {
  emptyEngagement,
  engagementBody,
  engagementChange,
  engagementForm,
  triageOf,
} from "../../../web/console/pages/engagement/engagement-form.ts";
import { engagement, unsure } from "./world.ts";

test("a factor nobody looked at is not known", () => {
  expect(Object.values(triageOf(emptyEngagement))).toEqual(Array(11).fill(null));
});

test("an unknown factor stays unknown through the form", () => {
  expect(triageOf(engagementForm(unsure))).toEqual(unsure.triage);
});

test("what a form sends is what the contract takes", () => {
  const body = engagementBody({
    ...engagementForm(engagement),
    noticeDays: " 90 ",
    tier: "T1",
    reason: "Board's wish",
  });
  const taken = engagementInput().parse(body);
  expect(taken).toMatchObject({
    product: "Claims Copilot",
    contract: { noticeDays: 90 },
    tierOverride: { tier: "T1", reason: "Board's wish" },
  });
});

test("a form without a name is refused at the name", () => {
  const problem = engagementInput().safeParse(engagementBody(emptyEngagement)).error;
  expect(problem?.issues.map(({ path }) => path.join("."))).toEqual(["product"]);
});

test("one box for a critical function sets both facts", () => {
  const body = engagementBody({ ...emptyEngagement, facts: ["critical-function"] });
  expect(body.criticalFunction).toBe(true);
  expect(body.facts).toEqual(["critical-function"]);
});

test("what was emptied is sent as null, in the contract too", () => {
  const form = { ...engagementForm(engagement), purpose: " ", end: "", tier: "" as const };
  const taken = changeShape().parse({ ...engagementChange(form), version: 1 });
  expect(taken).toMatchObject({ purpose: null, tierOverride: null, contract: { end: null } });
  expect(taken.product).toBe(engagement.product);
});

test("a name that was emptied is refused at the name", () => {
  const form = { ...engagementForm(engagement), product: "" };
  const problem = changeShape().safeParse({ ...engagementChange(form), version: 1 }).error;
  expect(problem?.issues.map(({ path }) => path.join("."))).toEqual(["product"]);
});
