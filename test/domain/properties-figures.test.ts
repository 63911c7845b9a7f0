import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MODEL_ID } from "../../functions/domain/bands.ts";
import { canonicalJson } from "../../functions/domain/canonical.ts";
import { type ScoreInput, score } from "../../functions/domain/score.ts";
import type { ScoringModel } from "../../functions/domain/scoring-model.ts";
import type { QuestionState } from "../../functions/domain/states.ts";
import { ambient } from "./ambient.ts";
import { pick, recordOf } from "./arbitraries.ts";
import { always, asked, bandIndex, figures, withState } from "./properties.ts";

test("P1: the same input gives the same result, in any order and without clock or locale", () => {
  always(({ input }) => {
    const once = canonicalJson(score(input));
    expect(ambient.forbidden(() => canonicalJson(score(reversed(input))))).toBe(once);
    const turned = score({ ...input, model: reversedModel(input.model) });
    const { claimed, shown, residual, proposed, status } = score(input);
    expect(turned).toMatchObject({ claimed, shown, residual, proposed, status });
  });
});

test("P2: every figure stays in its range", () => {
  always(({ input }) => {
    const result = score(input);
    const { inherent } = result.triage;
    const { current } = result.residual;
    const pairs = [...result.questions, ...result.controls, ...result.domains, result];
    for (const { claimed, shown } of pairs) {
      expect(claimed === null).toBe(shown === null);
      if (claimed === null || shown === null) continue;
      expect(Number.isInteger(shown) && 0 <= shown && shown <= claimed).toBe(true);
      expect(Number.isInteger(claimed) && claimed <= 10_000).toBe(true);
    }
    expect(1 <= current.likelihood && current.likelihood <= inherent.likelihood).toBe(true);
    expect([0, 1]).toContain(inherent.impact - current.impact);
    expect(current.product).toBe(current.likelihood * current.impact);
    expect(current.impact).toBeGreaterThanOrEqual(1);
    expect(current.product).toBeLessThanOrEqual(inherent.product);
  });
});

test("P5: every silence weighs as much as an answer worth nothing", () => {
  const silences: QuestionState[] = [
    { kind: "unanswered" },
    { kind: "unknown" },
    { kind: "undisclosed" },
    { kind: "nda" },
    { kind: "na-claimed" },
  ];
  always(({ input }, one, other) => {
    const ids = asked(input);
    fc.pre(ids.length > 0);
    const id = pick(ids, one);
    const nothing = figures(score(withState(input, id, { kind: "answered", points: 0 })));
    expect(figures(score(withState(input, id, pick(silences, other))))).toEqual(nothing);
  });
});

test("P7: full marks shown are 10000 and grade A, no points are 0", () => {
  always(({ input }) => {
    fc.pre(asked(input).length > 0);
    const full = { ...withAll(input, 100), evidence: [recordOf(3, asked(input))] };
    const { claimed, shown, grade, gates } = score(full);
    expect(gates.filter(({ open }) => open)).toEqual([]);
    expect([claimed, shown, grade?.held]).toEqual([10_000, 10_000, "A"]);
    expect(score(withAll(input, 0)).shown).toBe(0);
  });
});

test("P8: a hidden question and an accepted N/A change nothing", () => {
  always(({ input }, one, other) => {
    const state = pick([{ kind: "hidden" }, { kind: "na-accepted" }] as const, other);
    const more = { ...input, states: { ...input.states, extra: state } };
    const after = figures(score({ ...more, model: withExtra(input.model, one) }));
    expect(after).toEqual(figures(score(input)));
  });
});

test("P9: weights count only against each other", () => {
  always(({ input }, one) => {
    const times = 2 + (one % 9);
    const before = figures(score(input));
    const heavier = score({ ...input, model: scaled(input.model, times) });
    expect(figures(heavier)).toEqual(before);
    const halved = { ...input, model: withControlWeights(input.model, { 1: 1, 2: 2, 4: 2 }) };
    const doubled = { ...input, model: withControlWeights(input.model, { 1: 2, 2: 4, 4: 4 }) };
    expect(figures(score(doubled))).toEqual(figures(score(halved)));
  });
});

test("P12: a claimed N/A earns nothing until it is accepted", () => {
  always(({ input }, one) => {
    const ids = asked(input);
    fc.pre(ids.length > 0);
    const id = pick(ids, one);
    const claimed = withState(input, id, { kind: "na-claimed" });
    const nothing = withState(input, id, { kind: "answered", points: 0 });
    expect(figures(score(claimed))).toEqual(figures(score(nothing)));
    expect(score(claimed).status).toBe("open");
    const ruling = { kind: "accept-na", reason: "True.", by: "m", at: "2026-01-01" } as const;
    const accepted = { ...claimed, rulings: { ...claimed.rulings, [id]: ruling } };
    const out = figures(score(withState(input, id, { kind: "na-accepted" })));
    expect(figures(score(accepted))).toEqual(out);
  });
});

test("P13: what else is scored, before or between, changes nothing", () => {
  always(({ input }, one) => {
    const alone = canonicalJson(score(input));
    const given = canonicalJson(input);
    const ids = asked(input);
    const other = ids.length > 0 ? withState(input, pick(ids, one), { kind: "unknown" }) : input;
    score({ ...other, contentHash: "of another organisation", noResponse: true });
    expect(canonicalJson(score(input))).toBe(alone);
    expect(canonicalJson(input)).toBe(given);
  });
});

test("P14: a result names its basis and computes again from stored input to the same hash", () => {
  always(({ input }) => {
    const stored = canonicalJson(input);
    const again: ScoreInput = JSON.parse(stored);
    const result = score(input);
    const { contentHash, asOf } = input;
    expect(result).toMatchObject({ model: MODEL_ID, contentHash, asOf });
    expect(sha256(canonicalJson(again))).toBe(sha256(stored));
    expect(sha256(canonicalJson(score(again)))).toBe(sha256(canonicalJson(result)));
  });
});

test("P16: a weak domain is never plainly accepted, and one band is the most without assurance", () => {
  always(({ input }) => {
    const { domains, proposed, residual, triage } = score(input);
    const weak = domains.some(({ shown }) => shown !== null && shown < 5000);
    if (weak) expect(proposed.decision).not.toBe("accept");
    const down = bandIndex(triage.inherent) - bandIndex(residual.current);
    expect(down).toBeLessThanOrEqual(residual.assured ? 2 : 1);
  });
});

test("P17: reasons, names, notes, waivers and exceptions change no figure", () => {
  always(({ input }) => {
    const told = {
      ...input,
      rulings: mapValues(input.rulings, (each) => ({ ...each, reason: "Other", by: "x", at: "y" })),
      evidence: input.evidence.map((each) => ({ ...each, id: "z", title: "Other", url: "b" })),
      notes: ["A note"],
      waivers: input.model.gates.map(({ id }) => ({ gate: id, until: "2099-01-01" })),
      exception: { by: "x", until: "2099-01-01" },
    };
    expect(canonicalJson(score(told))).toBe(canonicalJson(score(input)));
  });
});

function reversed(input: ScoreInput): ScoreInput {
  return {
    ...input,
    states: reversedKeys(input.states),
    rulings: reversedKeys(input.rulings),
    evidence: input.evidence.toReversed(),
    evidenceTypes: input.evidenceTypes.toReversed(),
  };
}

function reversedKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toReversed());
}

function reversedModel({ domains, questions, gates }: ScoringModel): ScoringModel {
  return {
    domains: domains.toReversed().map((domain) => ({
      ...domain,
      controls: domain.controls
        .toReversed()
        .map((control) => ({ ...control, questions: control.questions.toReversed() })),
    })),
    questions: questions.toReversed(),
    gates: gates.toReversed(),
  };
}

function withAll(input: ScoreInput, points: 0 | 100): ScoreInput {
  const ids = asked(input);
  const answered = ids.map((id) => [id, { kind: "answered", points }] as const);
  return { ...input, rulings: {}, states: { ...input.states, ...Object.fromEntries(answered) } };
}

function withExtra(model: ScoringModel, one: number): ScoringModel {
  const link = { question: "extra", weight: 3 };
  const chosen = one % model.domains.length;
  const domains = model.domains.map((domain, at) => ({
    ...domain,
    controls: domain.controls.map((control) =>
      at === chosen ? { ...control, questions: [...control.questions, link] } : control,
    ),
  }));
  const required = { T1: 3, T2: 3, T3: 2, T4: 0 } as const;
  return { ...model, domains, questions: [...model.questions, { id: "extra", required }] };
}

function scaled(model: ScoringModel, times: number): ScoringModel {
  const domains = model.domains.map((domain) => ({
    ...domain,
    weight: domain.weight * times,
    controls: domain.controls.map((control) => ({
      ...control,
      questions: control.questions.map((link) => ({ ...link, weight: link.weight * times })),
    })),
  }));
  return { ...model, domains };
}

function withControlWeights(
  model: ScoringModel,
  weights: Record<1 | 2 | 4, 1 | 2 | 4>,
): ScoringModel {
  const domains = model.domains.map((domain) => ({
    ...domain,
    controls: domain.controls.map((control) => ({ ...control, weight: weights[control.weight] })),
  }));
  return { ...model, domains };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
