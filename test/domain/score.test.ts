import { expect, test } from "vitest";
import { MODEL_ID } from "../../functions/domain/bands.ts";
import { Refusal } from "../../functions/domain/errors.ts";
import type { Ruling } from "../../functions/domain/rulings.ts";
import { type ScoreInput, score } from "../../functions/domain/score.ts";
import { type Given, goldenInput, goldenModel, recordFor } from "./golden.ts";

const all = (each: Given) => Array.from({ length: 9 }, () => each);
const triage = { impact: [4, 4, 3, 4, 3], exposure: [4, 3, 4, 3, 4, 2] };
const full = goldenInput({ ...triage, answers: all("100/3") });
const said = { reason: "Seen.", by: "m1", at: "2026-11-24T10:00:00Z" };
const override: Ruling = { kind: "override", points: 25, ...said };

test("a result names its model, content, date and tier", () => {
  const { model, contentHash, asOf, tier } = score(full);
  expect({ model, contentHash, asOf, tier }).toEqual({
    model: MODEL_ID,
    contentHash: full.contentHash,
    asOf: "2026-11-24",
    tier: "T2",
  });
});

test("the tier the buyer set counts, the inherent risk stays", () => {
  const result = score({ ...full, tierOverride: { tier: "T1", reason: "Pilot for all sites." } });
  expect([result.tier, result.triage.tier, result.triage.inherent.product]).toEqual([
    "T1",
    "T2",
    12,
  ]);
  expect(result.questions[0]?.required).toBe(3);
});

test("an override counts in claimed and shown, and the supplier's own answer is kept", () => {
  const result = score({ ...full, rulings: { q9: override } });
  expect(result.questions[8]).toMatchObject({
    ruled: true,
    own: { kind: "answered", points: 100 },
    state: { kind: "answered", points: 25 },
    claimed: 2500,
    shown: 2500,
  });
  expect([result.claimed, result.shown]).toEqual([9250, 9250]);
});

test("an override of a silence counts with the evidence that is there", () => {
  const silent = goldenInput({ ...triage, answers: all("nda") });
  const input = { ...silent, rulings: { q4: override }, evidence: recordFor("q4", 2) };
  expect(score(input).questions[3]).toMatchObject({ points: 25, level: 2, shown: 2500 });
  expect(score({ ...input, rulings: {} }).questions[3]).toMatchObject({ level: 0, shown: 0 });
});

test("nothing left to score has no grade and no figures, and is at best conditional", () => {
  const result = score(goldenInput({ ...triage, answers: all("na-accepted") }));
  expect(result).toMatchObject({
    result: "not-scored",
    claimed: null,
    shown: null,
    grade: null,
    status: "review-open",
    proposed: { decision: "conditional" },
  });
  expect(result.residual.measured).toEqual({ likelihood: 0, impact: 0 });
  expect(result.residual.current.product).toBe(12);
});

test("a question without a state is unanswered, so that the result is open", () => {
  const { q5: _, ...states } = full.states;
  const result = score({ ...full, states });
  expect(result.questions[4]?.state).toEqual({ kind: "unanswered" });
  expect(result.status).toBe("open");
});

test("a round without a response is final, and silence counts as undisclosed", () => {
  const silent = goldenInput({ ...triage, answers: all("unanswered") });
  const result = score({ ...silent, noResponse: true });
  expect(result.questions.every(({ state }) => state.kind === "undisclosed")).toBe(true);
  expect(result.questions.every(({ own }) => own.kind === "unanswered")).toBe(true);
  expect([result.shown, result.status, result.proposed.decision]).toEqual([0, "final", "reject"]);
});

test("evidence does not lift a question for a control its kind cannot support", () => {
  const narrow = full.evidenceTypes.map((type) => ({ ...type, supports: ["c1"] }));
  const result = score({ ...full, evidenceTypes: narrow });
  expect(result.questions.map(({ level }) => level)).toEqual([3, 3, 0, 0, 0, 0, 0, 0, 0]);
});

test.for<[what: string, change: Partial<ScoreInput>]>([
  ["evidence from after the date of the score", { asOf: "2025-12-31" }],
  ["evidence of an unknown kind", { evidenceTypes: [] }],
])("%s is refused", ([, change]) => {
  expect(() => score({ ...full, ...change })).toThrow(Refusal);
});

test("an empty control and an empty domain drop out", () => {
  const domains = goldenModel.domains.map((domain) => ({
    ...domain,
    controls: domain.id === "SC" ? [] : domain.controls,
  }));
  const control = { id: "c0", weight: 4, class: "minor", effect: "both", questions: [] } as const;
  const [first, ...others] = domains;
  const padded = first
    ? [{ ...first, controls: [...first.controls, { ...control, questions: [] }] }]
    : [];
  const result = score({ ...full, model: { ...goldenModel, domains: [...padded, ...others] } });
  expect(result.controls.find(({ id }) => id === "c0")?.shown).toBeNull();
  expect(result.domains.map(({ shown }) => shown)).toEqual([10_000, 10_000, 10_000, null]);
  expect(result.shown).toBe(10_000);
});
