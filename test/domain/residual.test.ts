import { expect, test } from "vitest";
import { riskPoint } from "../../functions/domain/bands.ts";
import type { Severity } from "../../functions/domain/gates.ts";
import { type Effectiveness, residualRisk } from "../../functions/domain/residual.ts";
import { score } from "../../functions/domain/score.ts";
import { type Given, goldenInput, goldenModel } from "./golden.ts";

type Row = [
  rule: string,
  inherent: [likelihood: number, impact: number],
  effect: [likelihood: number, impact: number],
  open: Severity | null,
  assured: boolean,
  current: [likelihood: number, impact: number],
];

test.for<Row>([
  ["controls without effect leave the risk", [4, 4], [0, 0], null, false, [4, 4]],
  ["likelihood falls in proportion, rounded up", [5, 2], [5000, 0], null, true, [3, 2]],
  ["likelihood never falls below 2", [5, 2], [10_000, 0], null, true, [2, 2]],
  ["a likelihood of 1 stays 1", [1, 5], [10_000, 0], null, true, [1, 5]],
  ["impact falls by one from 7000 on", [1, 5], [0, 7000], null, false, [1, 4]],
  ["and not below", [1, 5], [0, 6999], null, false, [1, 5]],
  ["an impact of 1 stays 1", [3, 1], [0, 10_000], null, false, [3, 1]],
  ["one band down without assurance", [4, 5], [10_000, 10_000], null, false, [2, 5]],
  ["two bands down with assurance", [4, 5], [10_000, 10_000], null, true, [2, 4]],
  ["equal products keep the smaller impact", [4, 4], [5000, 7000], null, false, [4, 3]],
  ["an open blocker leaves the risk", [4, 5], [10_000, 10_000], "blocker", true, [4, 5]],
  ["an open major counts controls up to 4999", [5, 2], [10_000, 10_000], "major", true, [4, 2]],
])("%s", ([, [likelihood, impact], [onLikelihood, onImpact], open, assured, current]) => {
  const effect: Effectiveness = { likelihood: onLikelihood, impact: onImpact };
  const result = residualRisk(riskPoint(likelihood, impact), effect, open, assured);
  expect([result.current.likelihood, result.current.impact]).toEqual(current);
  expect(result.measured).toEqual(effect);
});

const full: Given[] = Array.from({ length: 9 }, () => "100/3");

test.for<[rule: string, changes: Record<number, Given>, assured: boolean]>([
  ["all critical questions shown as T1 asks is assured", {}, true],
  ["50 points are enough", { 1: "50/3" }, true],
  ["below 50 points is not", { 1: "25/3" }, false],
  ["level 2 where T1 asks for 3 is not, also at a milder tier", { 2: "100/2" }, false],
  ["a silence on a critical question is not", { 7: "nda" }, false],
  ["other questions do not matter", { 3: "unknown", 4: "0/0", 9: "0/0" }, true],
  ["a critical question out of scope does not matter", { 7: "hidden", 1: "na-accepted" }, true],
  ["no critical question in scope is not", { 1: "hidden", 2: "hidden", 7: "hidden" }, false],
])("assurance: %s", ([, changes, assured]) => {
  const answers = full.map((each, at) => changes[at + 1] ?? each);
  expect(result(answers).residual.assured).toBe(assured);
});

test("where T1 asks for no evidence, assurance still needs level 2", () => {
  const questions = goldenModel.questions.map((each) => ({
    ...each,
    required: { T1: 0, T2: 0, T3: 0, T4: 0 } as const,
  }));
  const input = (level: "100/1" | "100/2") => ({
    ...goldenInput({
      impact: [1, 1, 1, 1, 1],
      exposure: [1, 1, 1, 1, 1, 1],
      answers: full.map(() => level),
    }),
    model: { ...goldenModel, questions },
  });
  expect(score(input("100/2")).residual.assured).toBe(true);
  expect(score(input("100/1")).residual.assured).toBe(false);
});

test("controls of no effect on impact give it nothing", () => {
  const { domains } = goldenModel;
  const likelihoodOnly = domains.map((domain) => ({
    ...domain,
    controls: domain.controls.filter(({ effect }) => effect === "likelihood"),
  }));
  const input = goldenInput({
    impact: [5, 1, 1, 1, 1],
    exposure: [3, 3, 3, 3, 3, 3],
    answers: full,
  });
  const { measured } = score({
    ...input,
    model: { ...goldenModel, domains: likelihoodOnly },
  }).residual;
  expect(measured).toEqual({ likelihood: 10_000, impact: 0 });
});

function result(answers: Given[]) {
  return score(goldenInput({ impact: [4, 4, 3, 4, 3], exposure: [4, 3, 4, 3, 4, 2], answers }));
}
