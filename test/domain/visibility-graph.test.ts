import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Answers } from "../../functions/domain/answers.ts";
import type { Condition, Scope } from "../../functions/domain/questionnaire.ts";
import { visibleIds } from "../../functions/domain/visibility.ts";
import { visibilityGraph } from "../../functions/domain/visibility-graph.ts";
import { SCOPE } from "./questions.ts";

const yes: Answer = { is: "option", option: "yes" };
const no: Answer = { is: "option", option: "no" };
const IDS = Array.from({ length: 12 }, (_, at) => `q${at}`);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ question: fc.constantFrom(...IDS), equals: fc.constantFrom("yes", "unknown") }),
    fc.record({ question: fc.constantFrom(...IDS), answered: fc.constant(true as const) }),
    fc.constantFrom<Condition>({ tier: ["T2"] }, { fact: "rebrand" }, { kind: ["model-api"] }),
    fc.record({ not: tie("condition") }),
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
  ),
}));
const when = fc.option(condition, { nil: undefined });

/** Three sections of four questions, whose conditions may also look forward or at themselves. */
const sections = fc
  .tuple(
    fc.array(when, { minLength: 3, maxLength: 3 }),
    fc.array(when, { minLength: 12, maxLength: 12 }),
  )
  .map(([outer, inner]) =>
    outer.map((each, at) => ({
      when: each,
      questions: IDS.slice(at * 4, at * 4 + 4).map((id, place) => ({
        id,
        when: inner[at * 4 + place],
      })),
    })),
  );
const reply = fc.constantFrom<(Answer | undefined)[]>(yes, no, { is: "unknown" }, undefined);
const answers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...IDS), reply);
const scopes: fc.Arbitrary<Scope | undefined> = fc.constantFrom(
  ...[undefined, SCOPE, { ...SCOPE, tier: "T1" as const, facts: ["rebrand"] }],
);
const changes = fc.array(fc.tuple(fc.constantFrom(...IDS, "stranger"), reply), { maxLength: 8 });

test("after any changes it shows what a fresh look at all answers shows", () => {
  fc.assert(
    fc.property(sections, scopes, answers, changes, (parts, scope, start, steps) => {
      const graph = visibilityGraph(parts, scope, start);
      let now = start;
      let shown = visibleIds(parts, scope, now);
      expect(graph.visible()).toEqual(shown);
      for (const [question, answer] of steps) {
        now = { ...now, [question]: answer };
        const next = visibleIds(parts, scope, now);
        const turned = [...shown, ...next].filter((id) => shown.includes(id) !== next.includes(id));
        expect(graph.change(question, answer).sort()).toEqual(turned.sort());
        expect(graph.visible()).toEqual(next);
        shown = next;
      }
    }),
    { numRuns: 10_000 },
  );
});

test("a change decides only the questions that hang on it", () => {
  const on = (question: string): Condition => ({ question, equals: "yes" });
  const chain = [
    { id: "root" },
    { id: "leaf", when: on("root") },
    { id: "tip", when: on("leaf") },
    ...Array.from({ length: 797 }, (_, at) => ({ id: `other${at}`, when: on(`other${at - 1}`) })),
  ];
  const graph = visibilityGraph([{ questions: chain }], SCOPE, { leaf: yes });
  const before = graph.decided();
  expect(before).toBe(800);
  expect(graph.change("root", yes)).toEqual(["leaf", "tip"]);
  expect(graph.decided() - before).toBe(2);
  expect(graph.change("tip", yes)).toEqual([]);
  expect(graph.decided() - before).toBe(2);
});

test("an answer to a question that is not asked decides nothing until it is", () => {
  const on = (question: string): Condition => ({ question, equals: "yes" });
  const parts = [
    { questions: [{ id: "a" }, { id: "b", when: on("a") }, { id: "c", when: on("b") }] },
  ];
  const graph = visibilityGraph(parts, SCOPE, {});
  expect(graph.change("b", yes)).toEqual([]);
  expect(graph.change("a", yes)).toEqual(["b", "c"]);
  expect(graph.change("a", no)).toEqual(["b", "c"]);
  expect(graph.visible()).toEqual(["a"]);
});
