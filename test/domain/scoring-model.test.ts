import { expect, test } from "vitest";
import { scoringModelSchema } from "../../functions/domain/scoring-model.ts";
import { goldenModel } from "./golden.ts";

type Draft = {
  domains: {
    weight: number;
    controls: { id: string; weight: number; questions: { question: string; weight: number }[] }[];
  }[];
  questions: { id: string; required: Record<string, number> }[];
  gates: { question: string; minAnswer: number; applies?: { tiers: string[] } }[];
};

test("the catalogue of the examples is accepted", () => {
  expect(scoringModelSchema().safeParse(goldenModel).success).toBe(true);
});

test("a gate of the strictest tiers is accepted", () => {
  expect(
    problems(({ gates }) => Object.assign(gates[0] ?? {}, { applies: { tiers: ["T2", "T1"] } })),
  ).toEqual([]);
});

test.for<[what: string, spoil: (draft: Draft) => void, message: string]>([
  ["a domain twice", ({ domains }) => domains.push(...domains.slice(0, 1)), "DG comes twice."],
  [
    "a question twice",
    ({ questions }) => questions.push(...questions.slice(0, 1)),
    "q1 comes twice.",
  ],
  [
    "a question nobody counts",
    ({ questions }) => questions.push({ id: "q0", required: { T1: 0, T2: 0, T3: 0, T4: 0 } }),
    "No control counts this question.",
  ],
  [
    "a link to a stranger",
    ({ domains }) => domains[0]?.controls[0]?.questions.push({ question: "q0", weight: 1 }),
    "Question q0 does not exist.",
  ],
  [
    "a gate on a stranger",
    ({ gates }) => Object.assign(gates[0] ?? {}, { question: "q0" }),
    "Question q0 does not exist.",
  ],
  [
    "a gate that ends at a stricter tier",
    ({ gates }) => Object.assign(gates[0] ?? {}, { applies: { tiers: ["T2"] } }),
    "A gate that applies at a tier applies at stricter ones.",
  ],
  [
    "a level that falls toward a stricter tier",
    ({ questions }) => Object.assign(questions[0]?.required ?? {}, { T1: 0 }),
    "The required level falls toward a stricter tier.",
  ],
  [
    "a fraction as weight",
    ({ domains }) => Object.assign(domains[0] ?? {}, { weight: 1.5 }),
    "Invalid input: expected int, received number",
  ],
  [
    "no weight",
    ({ domains }) => Object.assign(domains[0] ?? {}, { weight: 0 }),
    "Too small: expected number to be >=1",
  ],
])("%s is refused", ([, spoil, message]) => {
  expect(problems(spoil)).toContain(message);
});

function problems(spoil: (draft: Draft) => void): string[] {
  const draft: Draft = JSON.parse(JSON.stringify(goldenModel));
  spoil(draft);
  return (
    scoringModelSchema()
      .safeParse(draft)
      .error?.issues.map((issue) => issue.message) ?? []
  );
}
