import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "../../functions/domain/apportion.ts";
import { score } from "../../functions/domain/score.ts";
import { type ScoreLedger, scoreLedger } from "../../functions/domain/score-ledger.ts";
import { type Given, goldenScore } from "./golden.ts";
import { always } from "./properties.ts";

const good = { impact: [4, 4, 3, 4, 3], exposure: [4, 3, 4, 3, 4, 2] };
const shown: Given[] = ["100/3", "75/2", "100/2", "100/3", "75/2", "100/1", "100/3", "100/2"];
const bare: Given[] = ["100/0", "75/0", "100/0", "100/0", "75/0", "100/0", "100/0", "100/0"];

describe("the ledger of a good supplier", () => {
  const ledger = scoreLedger(goldenScore({ ...good, answers: [...shown, "75/2"] }));

  test("splits 9250 over its domains", () => {
    expect(ledger.domains.map(({ id, parts }) => [id, parts.overall])).toEqual([
      ["DG", 2833],
      ["LC", 3667],
      ["TR", 2000],
      ["SC", 750],
    ]);
  });

  test("shows claim, factor, weight and part of every question", () => {
    const line = ledger.domains[0]?.controls[0]?.questions[1];
    expect(line).toMatchObject({ question: "q2", points: 75, factor: 100, weight: 1 });
    expect(line).toMatchObject({ claim: 7500, earned: 7500, level: 2, required: 2 });
    expect(line?.parts).toEqual({ control: 2500, domain: 1667, overall: 500 });
  });

  test("has no hold and nothing left out", () => {
    expect([ledger.holds, ledger.left]).toEqual([[], []]);
  });
});

test("an open gate is a hold beside the figures, which it does not change", () => {
  const result = goldenScore({ ...good, answers: [...bare, "75/0"] });
  const { holds, shown: total } = scoreLedger(result);
  expect(total).toBe(7183);
  expect(holds).toEqual([
    {
      ...{ gate: "G2", title: "G2", question: "q9", severity: "major", because: "evidence" },
      ...{ grade: "D", effectiveness: 4999 },
    },
  ]);
});

test("what left the sum has no line and is named", () => {
  const result = goldenScore({ ...good, answers: [...shown, "na-accepted"] });
  const ledger = scoreLedger(result);
  expect(ledger.left).toEqual(["q9"]);
  expect(ledger.domains.map(({ id }) => id)).toEqual(["DG", "LC", "TR"]);
});

test("where nothing was scored there is no line at all", () => {
  const answers = Array.from({ length: 9 }, (): Given => "hidden");
  const ledger = scoreLedger(goldenScore({ ...good, answers }));
  expect([ledger.claimed, ledger.shown, ledger.domains]).toEqual([null, null, []]);
});

test("the parts of every figure add up to it exactly, whatever the case", () => {
  always(({ input }) => assertAddsUp(scoreLedger(score(input))), 10_000);
});

test("a split is exact, and no part strays a whole unit from its share", () => {
  const weights = fc.array(fc.nat(40_000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(10_000), weights, (total, given) => {
      const all = sum(given);
      fc.pre(all > 0);
      const parts = apportion(total, given);
      expect(sum(parts)).toBe(total);
      for (const [at, part] of parts.entries()) {
        expect(Math.abs(part * all - total * (given[at] ?? 0))).toBeLessThan(all);
      }
    }),
    { numRuns: 5000 },
  );
});

test("units left over go to the largest remainders, ties to the first", () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(10, [2, 3, 3])).toEqual([2, 4, 4]);
  expect(apportion(0, [0, 0])).toEqual([0, 0]);
});

test.for([
  ["a total over nothing", 5, [0, 0]],
  ["a fraction", 0.5, [1]],
  ["a negative weight", 5, [3, -1]],
] as const)("%s cannot be split", ([, total, weights]) => {
  expect(() => apportion(total, weights)).toThrow(RangeError);
});

function assertAddsUp({ shown: total, domains }: ScoreLedger): void {
  expect(sum(domains.map(({ parts }) => parts.overall))).toBe(total ?? 0);
  for (const { shown: figure, parts, controls } of domains) {
    expect(sum(controls.map((each) => each.parts.domain))).toBe(figure);
    expect(sum(controls.map((each) => each.parts.overall))).toBe(parts.overall);
    for (const control of controls) {
      const { questions } = control;
      expect(sum(questions.map((each) => each.parts.control))).toBe(control.shown);
      expect(sum(questions.map((each) => each.parts.domain))).toBe(control.parts.domain);
      expect(sum(questions.map((each) => each.parts.overall))).toBe(control.parts.overall);
      for (const { claim, factor, earned } of questions) {
        expect(earned * 100).toBe(claim * factor);
      }
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
