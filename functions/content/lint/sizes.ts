import { allQuestions, type Questionnaire, TIERS, type Tier } from "../../domain/questionnaire.ts";
import type { Finding } from "./finding.ts";
import { chances } from "./possible.ts";
import { distinctScopes, inWords } from "./scopes.ts";

/** How many questions a supplier is asked at most, by tier. */
const QUESTION_BUDGET: Readonly<Record<Tier, number>> = { T1: 90, T2: 65, T3: 40, T4: 10 };

/** For how many of them a document is asked at most, by tier (scoring model 2.2). */
const EVIDENCE_BUDGET: Readonly<Record<Tier, number>> = { T1: 25, T2: 12, T3: 4, T4: 0 };

/** The largest questionnaire and the most evidence any scope of a tier can be asked. */
export type Size = { tier: Tier; questions: number; evidence: number; where: string };

/** Per tier the worst case over every scope the questionnaire can tell apart. */
export function largestSizes(questionnaire: Questionnaire): Size[] {
  const questions = allQuestions(questionnaire);
  return TIERS.map((tier) =>
    distinctScopes(questionnaire, tier).reduce<Size>(
      (worst, scope) => {
        const found = chances(questionnaire, scope);
        const asked = questions.filter(({ id }) => found.get(id) !== "never");
        const evidence = asked.filter(
          (each) => each.kind === "file" || (each.evidence?.[tier] ?? 0) >= 2,
        ).length;
        return {
          tier,
          questions: Math.max(worst.questions, asked.length),
          evidence: Math.max(worst.evidence, evidence),
          where: asked.length > worst.questions ? inWords(scope) : worst.where,
        };
      },
      { tier, questions: 0, evidence: 0, where: "" },
    ),
  );
}

/** No scope of a tier is asked more questions or more evidence than the tier's budgets allow. */
export function lintSizes(questionnaire: Questionnaire): Finding[] {
  return largestSizes(questionnaire).flatMap(budgetFindings);
}

function budgetFindings({ tier, questions, evidence, where }: Size): Finding[] {
  const found: Finding[] = [];
  if (questions > QUESTION_BUDGET[tier]) {
    found.push({
      rule: "too-many-questions",
      place: `tier ${tier}`,
      says: `Up to ${questions} questions are asked (${where}); ${QUESTION_BUDGET[tier]} are allowed.`,
      cure: "Ask some of them only at a stricter tier.",
    });
  }
  if (evidence > EVIDENCE_BUDGET[tier]) {
    found.push({
      rule: "too-much-evidence",
      place: `tier ${tier}`,
      says: `Evidence is asked for up to ${evidence} questions; ${EVIDENCE_BUDGET[tier]} are allowed.`,
      cure: "Ask for evidence where it matters most.",
    });
  }
  return found;
}
