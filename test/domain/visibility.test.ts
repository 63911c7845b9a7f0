import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../functions/domain/answers.ts";
import type { Condition, Scope } from "../../functions/domain/questionnaire.ts";
import { holds, narrow, visibleIds } from "../../functions/domain/visibility.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const yes = { is: "option", option: "yes" } as const;
const no = { is: "option", option: "no" } as const;

test.for<[rule: string, condition: Condition, answers: Answers, expected: boolean]>([
  ["equals holds for the chosen option", { question: "a", equals: "yes" }, { a: yes }, true],
  ["equals does not hold for another option", { question: "a", equals: "yes" }, { a: no }, false],
  ["equals does not hold without an answer", { question: "a", equals: "yes" }, {}, false],
  ["in holds for one of several", { question: "a", in: ["no", "yes"] }, { a: no }, true],
  ["a silence is no option", { question: "a", in: ["yes"] }, { a: { is: "unknown" } }, false],
  ["a silence can be named", { question: "a", equals: "unknown" }, { a: { is: "unknown" } }, true],
  [
    "includes holds for a tick",
    { question: "a", includes: "x" },
    { a: { is: "options", options: ["x", "y"] } },
    true,
  ],
  [
    "includes does not hold for another tick",
    { question: "a", includes: "z" },
    { a: { is: "options", options: ["x"] } },
    false,
  ],
  [
    "at least counts the limit itself",
    { question: "a", atLeast: 3 },
    { a: { is: "number", value: 3 } },
    true,
  ],
  [
    "at least refuses less",
    { question: "a", atLeast: 3 },
    { a: { is: "number", value: 2 } },
    false,
  ],
  ["answered holds for a silence", { question: "a", answered: true }, { a: { is: "nda" } }, true],
  ["answered does not hold without an answer", { question: "a", answered: true }, {}, false],
  ["the tier is the buyer's", { tier: ["T1", "T2"] }, {}, true],
  ["another tier does not hold", { tier: ["T1"] }, {}, false],
  ["a fact of the intake holds", { fact: "affects-persons" }, {}, true],
  ["a fact not set does not hold", { fact: "rebrand" }, {}, false],
  ["any needs one", { any: [{ tier: ["T1"] }, { kind: ["ai-product"] }] }, {}, true],
  ["all needs every one", { all: [{ tier: ["T1"] }, { kind: ["ai-product"] }] }, {}, false],
  ["not turns it round", { not: { actRole: ["importer"] } }, {}, true],
])("%s", ([, condition, answers, expected]) => {
  expect(holds(condition, SCOPE, answers)).toBe(expected);
});

describe("a chain of questions", () => {
  const chain = questionnaireOf([
    question({ id: "first" }),
    question({ id: "second", when: { question: "first", equals: "yes" } }),
    question({ id: "third", when: { question: "second", equals: "yes" } }),
  ]);

  test("an answer opens the next question", () => {
    expect(visibleIds(chain.sections, SCOPE, { first: yes })).toEqual(["first", "second"]);
  });

  test("hiding a question hides what hung on it, though its answer is kept", () => {
    expect(visibleIds(chain.sections, SCOPE, { first: no, second: yes })).toEqual(["first"]);
  });
});

const scopes = fc.record({
  tier: fc.constantFrom("T1", "T2", "T3", "T4"),
  kind: fc.constantFrom("ai-product", "model-api"),
  aiRoles: fc.constant([]),
  actRoles: fc.subarray(["provider", "importer"]),
  riskClass: fc.constantFrom("high-risk", "minimal"),
  facts: fc.subarray(["rebrand", "fine-tune"]),
}) as fc.Arbitrary<Scope>;

const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Condition>(
      { tier: ["T1"] },
      { kind: ["model-api"] },
      { fact: "rebrand" },
      { actRole: ["importer"] },
      { question: "a", equals: "yes" },
      { question: "b", answered: true },
    ),
    fc.record({ not: tie("condition") }),
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
  ),
}));

test("settling the buyer's part of a condition never changes what it says", () => {
  const answers = fc.record({
    a: fc.option(fc.constantFrom(yes, no), { nil: undefined }),
    b: fc.option(fc.constant(yes), { nil: undefined }),
  });
  fc.assert(
    fc.property(conditions, scopes, answers, (condition, scope, given) => {
      const left = narrow(condition, scope);
      const said = typeof left === "boolean" ? left : holds(left, undefined, given);
      expect(said).toBe(holds(condition, scope, given));
    }),
    { numRuns: 10_000 },
  );
});
