import {
  allQuestions,
  type Question,
  type Questionnaire,
  TIERS,
} from "../../domain/questionnaire.ts";
import type { Finding } from "./finding.ts";
import { type Chance, chances } from "./possible.ts";
import { distinctScopes, inWords } from "./scopes.ts";

/**
 * Tiers are ordered: what is asked at a tier is asked at every stricter one, evidence levels
 * never fall there (scoring model 2.8), and every question can be reached at some tier.
 */
export function lintTiers(questionnaire: Questionnaire): Finding[] {
  return [...allQuestions(questionnaire).flatMap(levelFindings), ...scopeFindings(questionnaire)];
}

function levelFindings({ id, evidence }: Question): Finding[] {
  if (!evidence) return [];
  const levels = TIERS.map((tier) => evidence[tier]);
  if (levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0))) return [];
  return [
    {
      rule: "evidence-falls",
      place: `question ${id}`,
      says: `Evidence levels from T1 to T4 run ${levels.join(", ")}.`,
      cure: "Never ask for less at a stricter tier.",
    },
  ];
}

const RANK: Readonly<Record<Chance, number>> = { never: 0, maybe: 1, always: 2 };

function scopeFindings(questionnaire: Questionnaire): Finding[] {
  const dropped = new Map<string, string>();
  const byTier = TIERS.map((tier) =>
    distinctScopes(questionnaire, tier).map((scope) => ({
      scope,
      found: chances(questionnaire, scope),
    })),
  );
  for (const [at, scopes] of byTier.entries()) {
    for (const [index, { scope, found }] of scopes.entries()) {
      const stricter = byTier[at - 1]?.[index]?.found;
      for (const [id, here] of found) {
        const there = stricter?.get(id) ?? "always";
        if (RANK[there] < RANK[here] && !dropped.has(id)) dropped.set(id, inWords(scope));
      }
    }
  }
  return [
    ...[...dropped].map(([id, where]) => ({
      rule: "question-dropped",
      place: `question ${id}`,
      says: `It is asked at (${where}) but not at the next stricter tier.`,
      cure: "Ask it at every stricter tier too.",
    })),
  ];
}
