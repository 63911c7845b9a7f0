import type { Question, Questionnaire } from "../../../../../functions/domain/questionnaire.ts";
import type { Score } from "../../../../../functions/domain/score.ts";
import type { ControlResult, QuestionResult } from "../../../../../functions/domain/scoring.ts";

/** One part of a weighted mean, with what it adds: weight × points. */
export type Part<Of> = Of & { weight: number; points: number; adds: number };

/** Parts of a mean and their sums: the mean is `sum` divided by `weights`, rounded half up. */
export type Sum<Of> = { parts: Part<Of>[]; weights: number; sum: number };

/** The questions a control is made of, as far as they count (scoring model 2.3). */
export function questionsOf(
  control: ControlResult,
  questionnaire: Pick<Questionnaire, "sections">,
  score: Score,
): Sum<{ question: Question; result: QuestionResult }> {
  const all = questionnaire.sections.flatMap(({ questions }) => questions);
  return sumOf(
    score.questions.flatMap((result) => {
      const question = all.find(({ id }) => id === result.id);
      const link = question?.controls?.find((each) => each.control === control.id);
      if (!question || !link || result.shown === null) return [];
      return [{ question, result, weight: link.weight, points: result.shown }];
    }),
  );
}

/** The controls a domain is made of, as far as they count. */
export function controlsOf(domain: string, score: Score): Sum<{ control: ControlResult }> {
  return sumOf(
    score.controls.flatMap((control) =>
      control.domain === domain && control.shown !== null
        ? [{ control, weight: control.weight, points: control.shown }]
        : [],
    ),
  );
}

/** The domains the result is made of, as far as they count. */
export function domainsOf(score: Score): Sum<{ domain: Score["domains"][number] }> {
  return sumOf(
    score.domains.flatMap((domain) =>
      domain.shown === null ? [] : [{ domain, weight: domain.weight, points: domain.shown }],
    ),
  );
}

function sumOf<Of extends { weight: number; points: number }>(
  given: readonly Of[],
): { parts: (Of & { adds: number })[]; weights: number; sum: number } {
  const parts = given.map((part) => ({ ...part, adds: part.weight * part.points }));
  return {
    parts,
    weights: parts.reduce((total, { weight }) => total + weight, 0),
    sum: parts.reduce((total, { adds }) => total + adds, 0),
  };
}
