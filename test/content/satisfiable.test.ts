import fc from "fast-check";
import { expect, test } from "vitest";
import { satisfiable } from "../../functions/content/lint/satisfiable.ts";
import type { Answer } from "../../functions/domain/answers.ts";
import { type Condition, type Scope, TIERS } from "../../functions/domain/questionnaire.ts";
import { holds, visibleIds } from "../../functions/domain/visibility.ts";
import { scored, small, unscored } from "./small.ts";

const ONE = unscored({ id: "one" });
const MANY = unscored({ id: "many", kind: "multiple" });
const AMOUNT = {
  ...scored({ id: "amount", kind: "number", options: undefined }),
  number: { unit: "hours", min: 0, max: 3 },
};

/** Every scope and every answer to the three questions, a few hundred together. */
const scopes: Scope[] = TIERS.flatMap((tier) =>
  [[], ["ai-provider"], ["ai-partner"], ["ai-provider", "ai-partner"]].flatMap((roles) =>
    [[], ["rebrand"]].map((facts) => ({
      ...{ tier, kind: "model" as Scope["kind"], actRoles: [], riskClass: "minimal" as const },
      aiRoles: roles as Scope["aiRoles"],
      facts,
    })),
  ),
);
const ones: (Answer | undefined)[] = [
  undefined,
  { is: "unknown" },
  ...["yes", "no"].map((option): Answer => ({ is: "option", option })),
];
const manys: (Answer | undefined)[] = [
  undefined,
  { is: "unknown" },
  ...[[], ["yes"], ["no"], ["yes", "no"]].map((options): Answer => ({ is: "options", options })),
];
const amounts: (Answer | undefined)[] = [
  undefined,
  { is: "unknown" },
  ...[0, 1, 2, 3].map((value): Answer => ({ is: "number", value })),
];

const ON_ONE: Condition[] = [
  { question: "one", equals: "yes" },
  { question: "one", equals: "unknown" },
  { question: "one", in: ["no", "unknown"] },
  { question: "one", answered: true },
  { tier: ["T1"] },
  { tier: ["T2"] },
  { aiRole: ["ai-provider"] },
  { aiRole: ["ai-partner"] },
  { fact: "rebrand" },
];
const ON_MANY: Condition[] = [
  { question: "many", includes: "yes" },
  { question: "many", includes: "no" },
  { question: "many", equals: "unknown" },
];
const ON_AMOUNT: Condition[] = [
  { question: "amount", atLeast: 1 },
  { question: "amount", atLeast: 3 },
  { question: "amount", answered: true },
];

/** Conditions of some depth; those of a question look back only. */
function condition(...leaves: Condition[]): fc.Arbitrary<Condition> {
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(...leaves),
      fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("node") }),
    ),
  })).node;
}

test("a condition counts as reachable exactly where some engagement and some answers meet it", () => {
  const verdicts = { met: 0, never: 0 };
  fc.assert(
    fc.property(
      condition(...ON_ONE),
      condition(...ON_ONE, ...ON_MANY),
      condition(...ON_ONE, ...ON_MANY, ...ON_AMOUNT),
      (of, asked, when) => {
        const questionnaire = small([ONE, { ...MANY, when: of }, { ...AMOUNT, when: asked }]);
        const met = scopes.some((scope) =>
          ones.some((one) =>
            manys.some((many) =>
              amounts.some((amount) => {
                const answers = { one, many, amount };
                const visible = visibleIds(questionnaire.sections, scope, answers);
                const standing = Object.fromEntries(
                  Object.entries(answers).filter(([id]) => visible.includes(id)),
                );
                return holds(when, scope, standing);
              }),
            ),
          ),
        );
        verdicts[met ? "met" : "never"] += 1;
        expect(satisfiable(questionnaire, [when])).toBe(met);
      },
    ),
    { numRuns: 300 },
  );
  expect(Math.min(verdicts.met, verdicts.never)).toBeGreaterThan(10);
});
