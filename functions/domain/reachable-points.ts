import { allQuestions, type Question, type Questionnaire } from "./questionnaire.ts";
import { POINTS } from "./states.ts";
import type { Reachable } from "./way-up.ts";

/** The points each scored question of a questionnaire can give: its options', or its steps' and 0. */
export function reachablePoints(questionnaire: Pick<Questionnaire, "sections">): Reachable {
  const scored = allQuestions(questionnaire).filter(({ controls }) => (controls?.length ?? 0) > 0);
  return Object.fromEntries(
    scored.map((question) => {
      const given = pointsIn(question);
      return [question.id, POINTS.filter((points) => given.includes(points))];
    }),
  );
}

function pointsIn({ options, number }: Question): (number | undefined)[] {
  if (number) return [0, ...(number.points ?? []).map(({ points }) => points)];
  return (options ?? []).map(({ points }) => points);
}
