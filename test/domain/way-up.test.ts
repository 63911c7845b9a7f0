import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRADES, type Grade } from "../../functions/domain/bands.ts";
import { improved, type Step } from "../../functions/domain/improved.ts";
import { type Score, type ScoreInput, score } from "../../functions/domain/score.ts";
import { exactScore, sharesOf } from "../../functions/domain/shares.ts";
import { inScope } from "../../functions/domain/states.ts";
import { type Way, type WayUp, wayUp } from "../../functions/domain/way-up.ts";
import { cases } from "./arbitraries.ts";
import { type Given, goldenInput } from "./golden.ts";
import { always } from "./properties.ts";

// Finding a way takes some dozens of scores.
const RUNS = 3000;

describe("a mixed supplier, held at D by G2", () => {
  const { gates, grade } = wayUp(mixed());

  test("closes its gate by showing one answer, and that already gives the next grade", () => {
    const read = { question: "q9", state: "answered", kind: "evidence", from: 0, to: 2 };
    expect(gates).toMatchObject({ closes: ["G2"], steps: [read], atLeast: 1 });
    expect(grade).toMatchObject({ reaches: "C", steps: [read], atLeast: 1 });
    expect(grade?.after).toMatchObject({ shown: 5000, grade: "C", proposed: "conditional" });
  });
});

test("evidence that is supplied and unread is read, not brought", () => {
  const { gates } = wayUp(mixed({ 9: "50/1" }));
  expect(gates?.steps).toMatchObject([{ question: "q9", kind: "evidence", from: 1, to: 2 }]);
});

test("a gate that asks for an answer and its evidence needs two steps", () => {
  const { gates } = wayUp(mixed({ 9: "unanswered" }));
  expect(gates?.steps).toEqual([
    { question: "q9", state: "unanswered", kind: "answer", from: 0, to: 50 },
    { question: "q9", state: "unanswered", kind: "evidence", from: 0, to: 2 },
  ]);
});

test("from E to D a blocker must be met; showing it can wait", () => {
  const { grade } = wayUp(mixed({ 7: "0/0" }));
  expect(grade).toMatchObject({ reaches: "D", atLeast: 1 });
  expect(grade?.steps).toMatchObject([{ question: "q7", kind: "answer", from: 0, to: 50 }]);
});

test("an answer is raised only to points its options can give", () => {
  const { gates } = wayUp(mixed({ 7: "0/0", 9: "50/2" }), { q7: [0, 25, 75, 100] });
  expect(gates?.steps).toMatchObject([{ question: "q7", kind: "answer", from: 0, to: 75 }]);
});

test("there is no way where the options do not reach far enough", () => {
  expect(wayUp(mixed({ 7: "0/0" }), { q7: [0, 25] })).toEqual({ gates: null, grade: null });
});

test("with all gates closed and grade A there is nothing to climb", () => {
  const answers = Array.from({ length: 9 }, (): Given => "100/3");
  expect(wayUp(goldenInput({ ...TRIAGE, answers }))).toEqual({ gates: null, grade: null });
});

test("where nothing was scored there is no next grade", () => {
  const answers = Array.from({ length: 9 }, (): Given => "hidden");
  expect(wayUp(goldenInput({ ...TRIAGE, answers }))).toEqual({ gates: null, grade: null });
});

test("going the way reaches the target, and no step of it is spared", () => {
  always(({ input }) => {
    for (const { way, met } of targets(wayUp(input))) {
      const { steps, after } = way;
      const result = score(improved(input, steps));
      expect(met(result)).toBe(true);
      expect(after).toMatchObject({ shown: result.shown, grade: result.grade?.held ?? null });
      for (const step of steps) {
        const without = steps.filter((each) => each !== step);
        expect(met(score(improved(input, without)))).toBe(false);
        expect(step.to).toBeGreaterThan(step.from);
      }
    }
  }, RUNS);
});

test("no other set of steps is shorter than the bound, and to the gates none is shorter at all", () => {
  fc.assert(
    fc.property(cases, ({ input }) => {
      const up = wayUp(input);
      for (const { way, met } of targets(up)) {
        const fewest = shortest(input, met);
        expect(way.atLeast).toBeLessThanOrEqual(fewest);
        expect(way.steps.length).toBeLessThanOrEqual(fewest + (way === up.gates ? 0 : 1));
      }
    }),
    { numRuns: 300 },
  );
});

test("wherever something is scored there is a way to the next grade and through the gates", () => {
  always(({ input }) => {
    const { grade, gates } = score(input);
    const up = wayUp(input);
    expect(up.grade !== null).toBe(grade !== null && grade.held !== "A");
    expect(up.gates !== null).toBe(gates.some(({ open }) => open !== null));
  }, RUNS);
});

test("the exact score lies within one and a half basis points of the score", () => {
  always(({ input }) => {
    const result = score(input);
    if (result.shown === null) return;
    const shares = [...sharesOf(result).values()].reduce((sum, each) => sum + each, 0);
    expect(shares).toBeCloseTo(1, 9);
    expect(Math.abs(exactScore(result) - result.shown)).toBeLessThanOrEqual(1.5 + 1e-9);
  });
});

const TRIAGE = { impact: [3, 3, 4, 2, 2], exposure: [3, 3, 4, 3, 2, 3] };

function mixed(changes: Record<number, Given> = {}): ScoreInput {
  const first: Given[] = ["75/1", "unknown", "50/0", "75/2", "na-accepted", "unanswered"];
  const answers: Given[] = [...first, "75/2", "100/1", "50/0"];
  return goldenInput({ ...TRIAGE, answers: answers.map((each, at) => changes[at + 1] ?? each) });
}

type Target = { way: Way; met: (result: Score) => boolean };

function targets({ gates, grade }: WayUp): Target[] {
  const closed = (result: Score) => result.gates.every(({ open }) => open === null);
  const reached = (target: Grade) => (result: Score) =>
    result.grade !== null && GRADES.indexOf(result.grade.held) <= GRADES.indexOf(target);
  return [
    ...(gates ? [{ way: gates, met: closed }] : []),
    ...(grade ? [{ way: grade, met: reached(grade.reaches) }] : []),
  ];
}

/** The length of the shortest way, found by trying every set of steps. */
function shortest(input: ScoreInput, met: (result: Score) => boolean): number {
  const all = score(input)
    .questions.filter(({ state }) => inScope(state))
    .flatMap(({ id }): Step[] => [
      { question: id, kind: "answer", to: 100 },
      { question: id, kind: "evidence", to: 3 },
    ]);
  let fewest = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const steps = all.filter((_, at) => (set >> at) % 2 === 1);
    if (steps.length < fewest && met(score(improved(input, steps)))) fewest = steps.length;
  }
  return fewest;
}
