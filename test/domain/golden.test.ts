import { describe, expect, test } from "vitest";
import type { Score } from "../../functions/domain/score.ts";
import { assessTriage, tierText } from "../../functions/domain/triage.ts";
import { type Example, goldenScore, goldenTriage } from "./golden.ts";

const good: Example = {
  impact: [4, 4, 3, 4, 3],
  exposure: [4, 3, 4, 3, 4, 2],
  answers: ["100/3", "75/2", "100/2", "100/3", "75/2", "100/1", "100/3", "100/2", "75/2"],
};
const mixed: Example = {
  impact: [3, 3, 4, 2, 2],
  exposure: [3, 3, 4, 3, 2, 3],
  answers: [
    "75/1",
    "unknown",
    "50/0",
    "75/2",
    "na-accepted",
    "unanswered",
    "75/2",
    "100/1",
    "50/0",
  ],
};
const fatal: Example = {
  impact: [5, 5, 3, 5, 4],
  exposure: [4, 4, 4, 4, 3, 3],
  riskClass: "high-risk",
  answers: ["100/3", "100/3", "100/2", "100/2", "100/2", "100/2", "25/2", "100/2", "100/2"],
};

describe("1, a good supplier", () => {
  const result = goldenScore(good);
  test("has a high inherent risk at T2", () => {
    expect(inherent(result)).toEqual([3, 4, 12, "High"]);
    expect(result.tier).toBe("T2");
  });
  test("scores 9250, claimed and shown, grade A", () => {
    expect(shown(result.controls)).toEqual([9167, 10000, 8750, 10000, 10000, 10000, 7500]);
    expect(shown(result.domains)).toEqual([9445, 9167, 10000, 7500]);
    expect([result.claimed, result.shown]).toEqual([9250, 9250]);
    expect(result.grade).toEqual({ byScore: "A", byClaim: "A", held: "A", heldBy: null });
  });
  test("comes down to moderate risk, not assured", () => {
    expect(result.residual.measured).toEqual({ likelihood: 9250, impact: 9643 });
    expect(result.residual.counted).toEqual({ likelihood: 9250, impact: 9643 });
    expect(result.residual.floor).toEqual({ likelihood: 2, impact: 3 });
    expect(result.residual.assured).toBe(false);
    expect(current(result)).toEqual([2, 3, 6, "Moderate"]);
  });
  test("is accepted with actions, final", () => {
    expect(verdict(result)).toEqual(["accept-with-actions", "final"]);
  });
});

describe("1b, the same claims with nothing shown", () => {
  const result = goldenScore({
    ...good,
    answers: ["100/0", "75/0", "100/0", "100/0", "75/0", "100/0", "100/0", "100/0", "75/0"],
  });
  test("scores 7183 of 9250 claimed, B held at D by G2", () => {
    expect(shown(result.domains)).toEqual([7000, 7833, 6000, 7500]);
    expect([result.claimed, result.shown]).toEqual([9250, 7183]);
    expect(result.grade).toEqual({ byScore: "B", byClaim: "A", held: "D", heldBy: "G2" });
    expect(open(result)).toEqual({ G2: ["major", "evidence"] });
  });
  test("counts controls up to 4999 and stays high", () => {
    expect(result.residual.measured).toEqual({ likelihood: 7183, impact: 8500 });
    expect(result.residual.counted).toEqual({ likelihood: 4999, impact: 4999 });
    expect(current(result)).toEqual([3, 4, 12, "High"]);
  });
  test("is conditional, final", () => {
    expect(verdict(result)).toEqual(["conditional", "final"]);
  });
});

describe("2, a mixed supplier", () => {
  const result = goldenScore(mixed);
  test("has a high inherent risk at T2", () => {
    expect(inherent(result)).toEqual([3, 4, 12, "High"]);
    expect(result.tier).toBe("T2");
  });
  test("scores 5000 of 5667 claimed, C held at D by G2", () => {
    const questions = [4500, 0, 5000, 7500, null, 0, 7500, 6000, 5000];
    expect(shown(result.questions)).toEqual(questions);
    expect(shown(result.controls)).toEqual([3000, 5000, 7500, 0, 7500, 6000, 5000]);
    expect(shown(result.domains)).toEqual([3667, 5000, 7000, 5000]);
    expect([result.claimed, result.shown]).toEqual([5667, 5000]);
    expect(result.grade).toMatchObject({ byScore: "C", held: "D", heldBy: "G2" });
    expect(open(result)).toEqual({ G2: ["major", "evidence"] });
  });
  test("stays high, conditional and open", () => {
    expect(result.residual.measured).toEqual({ likelihood: 4800, impact: 2857 });
    expect(current(result)).toEqual([3, 4, 12, "High"]);
    expect(verdict(result)).toEqual(["conditional", "open"]);
  });
});

test("2b, unread evidence changes nothing", () => {
  const before = goldenScore(mixed);
  const after = goldenScore(withAnswers(mixed, { 9: "50/1" }));
  const figures = (result: Score) => [
    shown(result.questions),
    shown(result.controls),
    shown(result.domains),
    [result.claimed, result.shown],
    result.grade,
    result.gates,
    result.residual,
    verdict(result),
  ];
  expect(figures(after)).toEqual(figures(before));
});

test("2c, reading the evidence closes the gate and gives grade C, still conditional", () => {
  const result = goldenScore(withAnswers(mixed, { 9: "50/2" }));
  expect(open(result)).toEqual({});
  expect(result.grade).toMatchObject({ byScore: "C", held: "C", heldBy: null });
  expect(result.residual.counted.likelihood).toBe(4800);
  expect(result.residual.floor.likelihood).toBe(3);
  expect(current(result)).toEqual([3, 4, 12, "High"]);
  expect(verdict(result)).toEqual(["conditional", "open"]);
});

test("2d, the answers still missing bring it to accept with actions, review open", () => {
  const result = goldenScore(withAnswers(mixed, { 9: "50/2", 2: "75/2", 6: "100/2" }));
  expect(shown(result.domains)).toEqual([5333, 8333, 7000, 5000]);
  expect([result.claimed, result.shown]).toEqual([7500, 6833]);
  expect(result.grade).toMatchObject({ byScore: "C", held: "C", heldBy: null });
  expect(result.residual.measured).toEqual({ likelihood: 6633, impact: 8571 });
  expect(current(result)).toEqual([2, 3, 6, "Moderate"]);
  expect(verdict(result)).toEqual(["accept-with-actions", "review-open"]);
});

describe("3, one fatal answer", () => {
  const result = goldenScore(fatal);
  test("has a critical inherent risk at T1", () => {
    expect(inherent(result)).toEqual([4, 5, 20, "Critical"]);
    expect(result.tier).toBe("T1");
  });
  test("scores 8933 of 9000 claimed, A held at E by G1", () => {
    expect(shown(result.questions)[6]).toBe(2000);
    expect(shown(result.domains)).toEqual([10000, 10000, 4667, 10000]);
    expect([result.claimed, result.shown]).toEqual([9000, 8933]);
    expect(result.grade).toEqual({ byScore: "A", byClaim: "A", held: "E", heldBy: "G1" });
    expect(open(result)).toEqual({ G1: ["blocker", "answer"] });
  });
  test("keeps its critical risk and is rejected, final", () => {
    expect(result.residual.counted).toEqual({ likelihood: 0, impact: 0 });
    expect(current(result)).toEqual([4, 5, 20, "Critical"]);
    expect(verdict(result)).toEqual(["reject", "final"]);
  });
});

test("3b, the fatal answer mended and shown is assured and comes down two bands", () => {
  const result = goldenScore(withAnswers(fatal, { 7: "100/3" }));
  expect(result.shown).toBe(10000);
  expect(result.grade?.held).toBe("A");
  expect(result.residual.assured).toBe(true);
  expect(current(result)).toEqual([2, 4, 8, "Moderate"]);
  expect(verdict(result)).toEqual(["accept-with-actions", "final"]);
});

test("3c, mended without independent evidence is not assured and stays high", () => {
  const result = goldenScore(withAnswers(fatal, { 7: "100/2" }));
  expect(result.shown).toBe(9733);
  expect(result.grade?.held).toBe("A");
  expect(result.residual.assured).toBe(false);
  expect(current(result)).toEqual([2, 5, 10, "High"]);
  expect(verdict(result)).toEqual(["conditional", "final"]);
});

test("4, must-haves met and nothing else ends in reject", () => {
  const result = goldenScore({
    ...good,
    answers: ["0/0", "0/0", "0/0", "0/0", "0/0", "0/0", "50/2", "0/0", "50/2"],
  });
  expect(shown(result.domains)).toEqual([0, 0, 3333, 5000]);
  expect(result.shown).toBe(1167);
  expect(result.grade).toMatchObject({ byScore: "E", held: "E" });
  expect(open(result)).toEqual({});
  expect(current(result)).toEqual([3, 4, 12, "High"]);
  expect(verdict(result)).toEqual(["reject", "final"]);
});

test("5, unknown facts count as the worst and show a range", () => {
  const triage = goldenTriage([4, 3, 3, 2, 3], [3, 3, null, null, null, null]);
  const result = assessTriage(triage, "limited");
  expect(result.inherent).toEqual({ likelihood: 4, impact: 4, product: 16, band: "Critical" });
  expect(result.tier).toBe("T1");
  expect(result.tierRange).toEqual({ strictest: "T1", mildest: "T3" });
  expect(tierText(result)).toBe("T1 to T3, 4 facts missing");
  const mildest = assessTriage(goldenTriage([4, 3, 3, 2, 3], [3, 3, 1, 1, 1, 1]), "limited");
  expect(mildest.inherent).toEqual({ likelihood: 2, impact: 4, product: 8, band: "Moderate" });
});

function withAnswers(example: Example, changes: Record<number, Example["answers"][number]>) {
  const answers = example.answers.map((each, at) => changes[at + 1] ?? each);
  return { ...example, answers };
}

function shown(parts: readonly { shown: number | null }[]) {
  return parts.map((each) => each.shown);
}

function inherent({ triage }: Score) {
  const { likelihood, impact, product, band } = triage.inherent;
  return [likelihood, impact, product, band];
}

function current({ residual }: Score) {
  const { likelihood, impact, product, band } = residual.current;
  return [likelihood, impact, product, band];
}

function verdict({ proposed, status }: Score) {
  return [proposed.decision, status];
}

function open({ gates }: Score) {
  return Object.fromEntries(
    gates.flatMap(({ id, open: state }) => (state ? [[id, [state.severity, state.because]]] : [])),
  );
}
