import { expect, test } from "vitest";
import type { EvidenceLevel } from "../../functions/domain/evidence.ts";
import { meanPair, type Pair, scoreQuestion } from "../../functions/domain/scoring.ts";
import type { ScoredQuestion } from "../../functions/domain/scoring-model.ts";
import type { QuestionState } from "../../functions/domain/states.ts";

const question: ScoredQuestion = { id: "q1", required: { T1: 3, T2: 2, T3: 0, T4: 0 } };
const full: QuestionState = { kind: "answered", points: 100 };

test.for<[rule: string, tier: "T1" | "T2" | "T3", level: EvidenceLevel, factor: number]>([
  ["level 3 where 3 is required keeps all", "T1", 3, 100],
  ["level 2 where 3 is required keeps 80 %", "T1", 2, 80],
  ["unread evidence where 3 is required keeps 40 %", "T1", 1, 40],
  ["nothing where 3 is required keeps 40 %", "T1", 0, 40],
  ["level 2 where 2 is required keeps all", "T2", 2, 100],
  ["more than required gives no more", "T2", 3, 100],
  ["unread evidence where 2 is required keeps 60 %", "T2", 1, 60],
  ["a statement is enough where nothing is required", "T3", 0, 100],
])("%s", ([, tier, level, factor]) => {
  const result = at(full, tier, level);
  expect(result).toMatchObject({ factor, claimed: 10_000, shown: factor * 100, level });
  expect(result.effective).toBe(level === 1 ? 0 : level);
});

test.for<[rule: string, state: QuestionState, expected: object]>([
  ["an answer earns its points", { kind: "answered", points: 75 }, { claimed: 7500, shown: 7500 }],
  [
    "a silence earns nothing, has no evidence and counts",
    { kind: "nda" },
    { claimed: 0, shown: 0, level: 0 },
  ],
  ["a claimed N/A counts as nothing", { kind: "na-claimed" }, { claimed: 0, shown: 0, level: 0 }],
  [
    "an accepted N/A does not count",
    { kind: "na-accepted" },
    { claimed: null, shown: null, level: 0 },
  ],
  [
    "a hidden question does not count",
    { kind: "hidden" },
    { claimed: null, shown: null, level: 0 },
  ],
])("%s", ([, state, expected]) => {
  expect(at(state, "T2", 2)).toMatchObject(expected);
});

test.for<
  [
    rule: string,
    parts: [weight: number, claimed: number | null, shown: number | null][],
    mean: Pair,
  ]
>([
  [
    "parts weigh by their weight",
    [
      [2, 10_000, 10_000],
      [1, 7500, 7500],
    ],
    { claimed: 9167, shown: 9167 },
  ],
  [
    "claimed and shown are kept apart",
    [
      [1, 10_000, 4000],
      [1, 5000, 5000],
    ],
    { claimed: 7500, shown: 4500 },
  ],
  [
    "a part that drops out leaves both sides",
    [
      [1, 8000, 8000],
      [4, null, null],
    ],
    { claimed: 8000, shown: 8000 },
  ],
  [
    "nothing left to count is no score, not zero",
    [[4, null, null]],
    { claimed: null, shown: null },
  ],
  ["no part at all is no score", [], { claimed: null, shown: null }],
  [
    "the half is rounded up",
    [
      [1, 1, 1],
      [1, 2, 2],
    ],
    { claimed: 2, shown: 2 },
  ],
])("%s", ([, parts, mean]) => {
  expect(meanPair(parts.map(([weight, claimed, shown]) => ({ weight, claimed, shown })))).toEqual(
    mean,
  );
});

function at(state: QuestionState, tier: "T1" | "T2" | "T3", level: EvidenceLevel) {
  const backings = [{ level, awaitsReading: level === 1 }];
  return scoreQuestion(question, tier, { state, own: state, ruled: false, backings });
}
