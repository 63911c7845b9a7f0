import fc from "fast-check";
import { expect, test } from "vitest";
import { GRADES } from "../../functions/domain/bands.ts";
import { PROPOSALS } from "../../functions/domain/proposal.ts";
import { score } from "../../functions/domain/score.ts";
import { scoringModelSchema } from "../../functions/domain/scoring-model.ts";
import { cases } from "./arbitraries.ts";

const scores = fc.sample(cases, { numRuns: 3000, seed: 7 }).map(({ input }) => score(input));

test("random catalogues keep the content rules", () => {
  for (const { input } of fc.sample(cases, { numRuns: 300, seed: 7 })) {
    expect(scoringModelSchema().safeParse(input.model).error?.issues ?? []).toEqual([]);
  }
});

test.for<[what: string, seen: Set<unknown>, all: readonly unknown[]]>([
  ["grade", new Set(scores.map(({ grade }) => grade?.held)), [...GRADES, undefined]],
  ["proposal", new Set(scores.map(({ proposed }) => proposed.decision)), PROPOSALS],
  ["status", new Set(scores.map(({ status }) => status)), ["open", "review-open", "final"]],
  ["tier", new Set(scores.map(({ tier }) => tier)), ["T1", "T2", "T3", "T4"]],
  ["assurance", new Set(scores.map(({ residual }) => residual.assured)), [true, false]],
  ["hold", new Set(scores.map(({ grade }) => grade && grade.heldBy !== null)), [true, false, null]],
])("random cases meet every %s", ([, seen, all]) => {
  expect([...all].filter((each) => !seen.has(each))).toEqual([]);
});
