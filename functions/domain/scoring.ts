import { CUT_OFFS } from "./bands.ts";
import { type Backing, bestBacking, type EvidenceLevel } from "./evidence.ts";
import type { Tier } from "./questionnaire.ts";
import { rhu } from "./rounding.ts";
import type { ModelControl, ModelDomain, ScoredQuestion, ScoringModel } from "./scoring-model.ts";
import { inScope, type Points, type QuestionState } from "./states.ts";

/** Two scores in basis points: what was said, and what of it was shown; null if none counted. */
export type Pair = { claimed: number | null; shown: number | null };

/** One question with everything its score is made of. */
export type QuestionResult = Pair & {
  id: string;
  /** After rulings and the close of the round. */
  state: QuestionState;
  /** What the supplier gave; `state` differs from it only where somebody ruled or closed. */
  own: QuestionState;
  ruled: boolean;
  points: Points;
  level: EvidenceLevel;
  /** The level that counts: unread evidence earns nothing. */
  effective: EvidenceLevel;
  required: EvidenceLevel;
  /** Percent of the points that is kept: 100, 80, 60 or 40. */
  factor: number;
  awaitsReading: boolean;
};

export type ControlResult = Pair &
  Pick<ModelControl, "id" | "weight" | "class" | "effect" | "questions"> & { domain: string };

export type DomainResult = Pair & Pick<ModelDomain, "id" | "title" | "weight">;

/** What a question's score needs beside the model. */
export type QuestionFacts = Pick<QuestionResult, "state" | "own" | "ruled"> & {
  backings: readonly Backing[];
};

/**
 * One question's points times the share its evidence keeps, in basis points (scoring model 2.2).
 * Only an answer has points and evidence; what is out of scope has no score at all.
 */
export function scoreQuestion(
  { id, required }: ScoredQuestion,
  tier: Tier,
  { backings, ...facts }: QuestionFacts,
): QuestionResult {
  const { state } = facts;
  const answered = state.kind === "answered";
  const points = answered ? state.points : 0;
  const { level, awaitsReading } = bestBacking(answered ? backings : []);
  const effective = level >= 2 ? level : 0;
  const shortfall = Math.max(0, required[tier] - effective);
  const factor = CUT_OFFS.shortfall[shortfall] ?? 0;
  const counts = inScope(state);
  return {
    id,
    ...facts,
    points,
    level,
    effective,
    required: required[tier],
    factor,
    awaitsReading,
    claimed: counts ? points * 100 : null,
    shown: counts ? points * factor : null,
  };
}

/** Every control from its questions, in model order (scoring model 2.3). */
export function scoreControls(
  model: ScoringModel,
  questions: ReadonlyMap<string, QuestionResult>,
): ControlResult[] {
  return model.domains.flatMap((domain) =>
    domain.controls.map(({ id, weight, class: rank, effect, questions: links }) => {
      const parts = links.flatMap((link) => {
        const result = questions.get(link.question);
        return result ? [{ ...result, weight: link.weight }] : [];
      });
      const pair = meanPair(parts);
      return { id, domain: domain.id, weight, class: rank, effect, questions: links, ...pair };
    }),
  );
}

/** Every domain from its controls, in model order (scoring model 2.3). */
export function scoreDomains(
  model: ScoringModel,
  controls: readonly ControlResult[],
): DomainResult[] {
  return model.domains.map(({ id, title, weight }) => ({
    id,
    title,
    weight,
    ...meanPair(controls.filter((each) => each.domain === id)),
  }));
}

/**
 * Claimed and shown mean of weighted pairs, each rounded half up; parts that drop out leave
 * numerator and denominator, and nothing left is null, not zero (scoring model 2.3).
 */
export function meanPair(parts: readonly (Pair & { weight: number })[]): Pair {
  return { claimed: mean(parts, "claimed"), shown: mean(parts, "shown") };
}

function mean(parts: readonly (Pair & { weight: number })[], of: keyof Pair): number | null {
  let earned = 0;
  let possible = 0;
  for (const part of parts) {
    const value = part[of];
    if (value === null) continue;
    earned += part.weight * value;
    possible += part.weight;
  }
  return possible === 0 ? null : rhu(earned, possible);
}
