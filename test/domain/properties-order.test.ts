import fc from "fast-check";
import { expect, test } from "vitest";
import { type ScoreInput, score } from "../../functions/domain/score.ts";
import { POINTS } from "../../functions/domain/states.ts";
import { EXPOSURE_FACTORS, IMPACT_FACTORS } from "../../functions/domain/triage.ts";
import { pick, recordOf } from "./arbitraries.ts";
import { always, asked, bandIndex, figures, merits, withState } from "./properties.ts";

test("P3: more points for one answer make nothing worse", () => {
  always(({ input }, one, other) => {
    const ids = asked(input);
    fc.pre(ids.length > 0);
    const id = pick(ids, one);
    const at = other % POINTS.length;
    const low = withState(input, id, { kind: "answered", points: pick(POINTS, at) });
    const next = POINTS[at + 1];
    fc.pre(next !== undefined);
    noWorse(low, withState(low, id, { kind: "answered", points: next ?? 100 }));
  });
});

test("P4: better evidence for one answer makes nothing worse", () => {
  always(({ input }, one, other) => {
    const ids = asked(input);
    fc.pre(ids.length > 0);
    const record = recordOf(1 + (other % 3), [pick(ids, one)]);
    noWorse(input, { ...input, evidence: [...input.evidence, record] });
  });
});

test("P6: a worse triage factor never lowers risk, tier, remaining band or decision", () => {
  always(({ input }, one) => {
    const factor = pick([...IMPACT_FACTORS, ...EXPOSURE_FACTORS, "riskClass" as const], one);
    const value = factor === "riskClass" ? null : input.triage[factor];
    const worse: ScoreInput =
      factor === "riskClass"
        ? { ...input, riskClass: "high-risk" }
        : { ...input, triage: { ...input.triage, [factor]: value && Math.min(5, value + 1) } };
    const [before, after] = [score(input), score(worse)];
    expect(after.triage.inherent.product).toBeGreaterThanOrEqual(before.triage.inherent.product);
    expect(after.tier <= before.tier).toBe(true);
    expect(bandIndex(after.residual.current)).toBeGreaterThanOrEqual(
      bandIndex(before.residual.current),
    );
    expect(merits(after).decision).toBeLessThanOrEqual(merits(before).decision);
  });
});

test("P10: one more open gate never improves grade, decision or the risk left", () => {
  always(({ input }) => {
    fc.pre(input.model.gates.length > 0);
    const without = score({
      ...input,
      model: { ...input.model, gates: input.model.gates.slice(1) },
    });
    const result = score(input);
    fc.pre(result.gates[0]?.open !== null);
    const [before, after] = [merits(without), merits(result)];
    expect(after.held).toBeLessThanOrEqual(before.held);
    expect(after.decision).toBeLessThanOrEqual(before.decision);
    expect(after.risk).toBeLessThanOrEqual(before.risk);
  });
});

test("P11: time alone never improves a result and never makes it final", () => {
  always(({ input, later }) => {
    const [before, after] = [score(input), score({ ...input, asOf: later })];
    const [was, is] = [merits(before), merits(after)];
    expect(is.shown).toBeLessThanOrEqual(was.shown);
    expect(is.byScore).toBeLessThanOrEqual(was.byScore);
    expect(is.held).toBeLessThanOrEqual(was.held);
    expect(is.decision).toBeLessThanOrEqual(was.decision);
    expect(is.risk).toBeLessThanOrEqual(was.risk);
    if (before.status !== "final") expect(after.status).not.toBe("final");
  });
});

test("P15: unread evidence changes nothing but the status", () => {
  always(({ input }) => {
    const read = input.evidence.filter(({ verdict }) => verdict !== "unread");
    const unread = recordOf(
      1,
      input.model.questions.map(({ id }) => id),
    );
    const none = figures(score({ ...input, evidence: read }));
    expect(figures(score({ ...input, evidence: [...read, unread] }))).toEqual(none);
    expect(figures(score(input))).toEqual(none);
  });
});

function noWorse(before: ScoreInput, after: ScoreInput): void {
  const [was, is] = [merits(score(before)), merits(score(after))];
  expect(is.shown).toBeGreaterThanOrEqual(was.shown);
  expect(is.claimed).toBeGreaterThanOrEqual(was.claimed);
  expect(is.byScore).toBeGreaterThanOrEqual(was.byScore);
  expect(is.held).toBeGreaterThanOrEqual(was.held);
  expect(is.risk).toBeGreaterThanOrEqual(was.risk);
  expect(is.decision).toBeGreaterThanOrEqual(was.decision);
  expect(is.openGates.filter((gate, at) => gate < (was.openGates[at] ?? 0))).toEqual([]);
}
