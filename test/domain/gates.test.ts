import { expect, test } from "vitest";
import {
  type GateResult,
  type GateScope,
  holdGrade,
  judgeGate,
  openGates,
} from "../../functions/domain/gates.ts";
import { scoreQuestion } from "../../functions/domain/scoring.ts";
import type { Gate } from "../../functions/domain/scoring-model.ts";
import type { QuestionState } from "../../functions/domain/states.ts";

const gate: Gate = {
  id: "K1",
  title: "Notice of incidents",
  question: "q1",
  minAnswer: 50,
  minEvidence: 2,
  severity: "blocker",
  sentence: "Nobody is told, so that harm goes on.",
};
const scope: GateScope = {
  tier: "T2",
  kind: "ai-product",
  riskClass: "limited",
  asOf: "2026-11-24",
};
const met: QuestionState = { kind: "answered", points: 50 };
const below: QuestionState = { kind: "answered", points: 25 };

const byAnswer = { severity: "blocker", because: "answer", impact: 5 };

test.for<[rule: string, state: QuestionState, level: 0 | 1 | 2, open: unknown]>([
  ["enough points and evidence close it", met, 2, null],
  ["too few points open it with its severity", below, 2, byAnswer],
  ["a silence opens it", { kind: "undisclosed" }, 2, byAnswer],
  ["a claimed N/A opens it", { kind: "na-claimed" }, 2, byAnswer],
  [
    "enough points without evidence open it as major",
    met,
    0,
    { severity: "major", because: "evidence", impact: 3 },
  ],
  [
    "unread evidence does not close it",
    met,
    1,
    { severity: "major", because: "evidence", impact: 3 },
  ],
  ["an accepted N/A closes it", { kind: "na-accepted" }, 0, null],
  ["a hidden question closes it", { kind: "hidden" }, 0, null],
])("%s", ([, state, level, open]) => {
  expect(judge(gate, state, level).open).toEqual(open);
});

test.for<[rule: string, applies: Gate["applies"], applying: boolean]>([
  ["a gate without limits applies", undefined, true],
  ["a gate applies at its tiers", { tiers: ["T1", "T2"] }, true],
  ["and at no other", { tiers: ["T1"] }, false],
  ["a gate applies to its kinds of supply", { kinds: ["ai-product"] }, true],
  ["and to no other", { kinds: ["model-api"] }, false],
  ["a gate for high-risk systems only leaves others", { highRiskOnly: true }, false],
  ["a gate applies on its from-date", { from: "2026-11-24" }, true],
  ["and not the day before", { from: "2026-11-25" }, false],
])("%s", ([, applies, applying]) => {
  const result = judge({ ...gate, ...(applies ? { applies } : {}) }, below, 0);
  expect([result.applies, result.open !== null]).toEqual([applying, applying]);
});

test("a gate for high-risk systems applies to them, not to an unknown class", () => {
  const only = { ...gate, applies: { highRiskOnly: true } };
  expect(judge(only, below, 0, { ...scope, riskClass: "high-risk" }).applies).toBe(true);
  expect(judge(only, below, 0, { ...scope, riskClass: "unknown" }).applies).toBe(false);
});

test("a gate may set the impact of its own entry", () => {
  expect(judge({ ...gate, impact: 4 }, below, 0).open?.impact).toBe(4);
});

const blocker = opened("K1", "blocker");
const major = opened("K2", "major");
const closed: GateResult = { ...major, id: "K3", open: null };

test.for<[rule: string, grade: "A" | "D" | "E", gates: GateResult[], held: unknown]>([
  ["no open gate holds nothing", "A", [closed], { held: "A", by: null }],
  ["a major holds at D", "A", [closed, major], { held: "D", by: "K2" }],
  ["a blocker holds at E, whatever comes first", "A", [major, blocker], { held: "E", by: "K1" }],
  ["a grade already there is not held", "D", [major], { held: "D", by: null }],
  ["a worse grade stays", "E", [major], { held: "E", by: null }],
])("%s", ([, grade, gates, held]) => {
  expect(holdGrade(grade, gates)).toEqual(held);
});

test("open gates come with the blockers first", () => {
  expect(openGates([major, closed, blocker]).map(({ id }) => id)).toEqual(["K1", "K2"]);
});

function judge(one: Gate, state: QuestionState, level: 0 | 1 | 2, where = scope): GateResult {
  const required = { T1: 0, T2: 0, T3: 0, T4: 0 } as const;
  const facts = {
    state,
    own: state,
    ruled: false,
    backings: [{ level, awaitsReading: level === 1 }],
  };
  return judgeGate(one, scoreQuestion({ id: "q1", required }, where.tier, facts), where);
}

function opened(id: string, severity: "blocker" | "major"): GateResult {
  const { title, question, sentence } = gate;
  const open = { severity, because: "answer" as const, impact: 3 };
  return { id, title, question, sentence, severity, applies: true, open };
}
