import { allQuestions, type Questionnaire } from "../../domain/questionnaire.ts";
import { frameworksOf } from "../frameworks.ts";
import type { Basis, Finding } from "./finding.ts";

/** What questions cite is in the catalogue, once for each question. */
export function lintCitations(questionnaire: Questionnaire, { catalogue }: Basis): Finding[] {
  const known = new Map(
    frameworksOf(catalogue).map(({ framework, requirements }) => [
      framework,
      new Set(requirements.map(({ id }) => id)),
    ]),
  );
  return allQuestions(questionnaire).flatMap(({ id, cites = [] }) =>
    cites.flatMap(({ framework, target }, at): Finding[] => {
      const place = `question ${id}`;
      const says = `"${target}" of "${framework}"`;
      if (!known.get(framework)?.has(target)) {
        return [
          {
            ...{ rule: "unknown-requirement", place, says: `${says} is not in the catalogue.` },
            cure: "Use the ids of a framework and of an entry of it.",
          },
        ];
      }
      const first = cites.findIndex((c) => c.framework === framework && c.target === target);
      if (first === at) return [];
      return [
        { rule: "cited-twice", place, says: `It cites ${says} twice.`, cure: "Name it once." },
      ];
    }),
  );
}
