import type { Score } from "./score.ts";

/**
 * The share of each question in the overall score, 0..1 and all together 1, as far as it is in
 * scope. Not rounded: for finding a way, never for a figure that is shown.
 */
export function sharesOf({ domains, controls, questions }: Score): Map<string, number> {
  const counted = new Set(questions.flatMap(({ id, shown }) => (shown === null ? [] : [id])));
  const shares = new Map<string, number>();
  const inSum = domains.filter(({ shown }) => shown !== null);
  for (const domain of inSum) {
    const own = controls.filter((each) => each.domain === domain.id && each.shown !== null);
    for (const control of own) {
      const links = control.questions.filter(({ question }) => counted.has(question));
      for (const link of links) {
        const part = shareIn(domain, inSum) * shareIn(control, own) * shareIn(link, links);
        shares.set(link.question, (shares.get(link.question) ?? 0) + part);
      }
    }
  }
  return shares;
}

type Weighted = { weight: number };

function shareIn({ weight }: Weighted, all: readonly Weighted[]): number {
  return weight / all.reduce((sum, each) => sum + each.weight, 0);
}

/**
 * The overall score before any rounding: what each question shows times its share. It differs
 * from the score by at most 1.5 basis points, half a point at each of three levels.
 */
export function exactScore(result: Score): number {
  const shares = sharesOf(result);
  const shown = (id: string) => shares.get(id) ?? 0;
  return result.questions.reduce((sum, each) => sum + (each.shown ?? 0) * shown(each.id), 0);
}
