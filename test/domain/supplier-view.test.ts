import { expect, test } from "vitest";
import { supplierQuestionnaire, supplierView } from "../../functions/domain/supplier-view.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const whole = questionnaireOf([
  question({
    id: "scored",
    controls: [{ control: "A.2.2", weight: 1 }],
    evidence: { T1: 3, T2: 2, T3: 0, T4: 0 },
  }),
  question({ id: "strict-only", when: { tier: ["T1"] } }),
  question({
    id: "follow-up",
    when: { all: [{ tier: ["T2"] }, { question: "scored", equals: "no" }] },
  }),
]);

test("a supplier sees no points, controls, gates or reviewer's notes", () => {
  const text = JSON.stringify(supplierView(whole, SCOPE));
  for (const secret of ["points", "controls", "weight", "good", "gates", "tier", "T2", "domains"]) {
    expect(text).not.toContain(`"${secret}"`);
  }
});

test("questions of another tier are not even sent", () => {
  const ids = supplierView(whole, SCOPE).sections.flatMap(({ questions }) =>
    questions.map(({ id }) => id),
  );
  expect(ids).toEqual(["scored", "follow-up"]);
});

test("what is left of a condition hangs on answers only", () => {
  const [section] = supplierView(whole, SCOPE).sections;
  expect(section?.questions[1]?.when).toEqual({ all: [{ question: "scored", equals: "no" }] });
});

test("it is told where a document is asked for", () => {
  const [section] = supplierView(whole, SCOPE).sections;
  expect(section?.questions.map(({ evidenceAsked }) => evidenceAsked)).toEqual([true, false]);
});

test("the view keeps to its published shape", () => {
  expect(supplierQuestionnaire().safeParse(supplierView(whole, SCOPE)).success).toBe(true);
});
