import { expect, test } from "vitest";
import { inputText } from "../../functions/domain/input-text.ts";
import type { ScoreInput } from "../../functions/domain/score.ts";
import { goldenInput } from "./golden.ts";
import { always } from "./properties.ts";

const base = goldenInput({
  ...{ impact: [4, 4, 3, 4, 3], exposure: [4, 3, 4, 3, 4, 2] },
  answers: ["100/3", "75/2", "100/2", "100/3", "75/2", "100/1", "100/3", "100/2", "75/2"],
});

test("the text of an input does not depend on the order of keys, evidence or kinds", () => {
  always(({ input }) => {
    const turned: ScoreInput = {
      ...Object.fromEntries(Object.entries(input).toReversed()),
      ...input,
      states: Object.fromEntries(Object.entries(input.states).toReversed()),
      evidence: input.evidence
        .map((record) => ({ ...record, questions: record.questions.toReversed() }))
        .toReversed(),
      evidenceTypes: input.evidenceTypes.toReversed(),
    };
    expect(inputText(turned)).toBe(inputText(input));
  });
});

test("what a kind of evidence is called is no part of it", () => {
  const labelled = base.evidenceTypes.map((type) => ({ ...type, label: "Anything" }));
  expect(inputText({ ...base, evidenceTypes: labelled })).toBe(inputText(base));
});

test.for<[what: string, part: Partial<ScoreInput>]>([
  ["an answer", { states: { ...base.states, q1: { kind: "unknown" } } }],
  ["the day", { asOf: "2026-11-25" }],
  ["a fact of the intake", { triage: { ...base.triage, data: 5 } }],
  ["the risk class", { riskClass: "high-risk" }],
  ["the evidence", { evidence: base.evidence.slice(1) }],
  ["the close of the round", { noResponse: true }],
  ["the content", { contentHash: "1".repeat(64) }],
])("%s changes it", ([, part]) => {
  expect(inputText({ ...base, ...part })).not.toBe(inputText(base));
});
