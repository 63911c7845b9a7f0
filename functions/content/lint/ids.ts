import { allQuestions, type Questionnaire } from "../../domain/questionnaire.ts";
import type { Basis, Finding } from "./finding.ts";

/** Ids of sections, questions, domains and gates are unique; evidence types exist and fit. */
export function lintIds(questionnaire: Questionnaire, basis: Basis): Finding[] {
  const questions = allQuestions(questionnaire);
  return [
    ...repeated("section", questionnaire.sections),
    ...repeated("question", questions),
    ...repeated("domain", questionnaire.domains),
    ...repeated("gate", questionnaire.gates),
    ...questions.flatMap((question) => helpFindings(question, basis)),
  ];
}

function repeated(what: string, items: readonly { id: string }[]): Finding[] {
  const groups = Map.groupBy(items, ({ id }) => id);
  return [...groups].flatMap(([id, uses]) =>
    uses.length < 2
      ? []
      : [
          {
            rule: "duplicate-id",
            place: `${what} ${id}`,
            says: `The id is used ${uses.length} times.`,
            cure: "Give each its own id.",
          },
        ],
  );
}

type Asked = ReturnType<typeof allQuestions>[number];

function helpFindings({ id, helps, controls, evidence }: Asked, basis: Basis): Finding[] {
  const place = `question ${id}`;
  const own = controls?.map(({ control }) => control) ?? [];
  const found: Finding[] = [];
  let best = 0;
  for (const help of helps ?? []) {
    const type = basis.evidenceTypes.find((each) => each.id === help);
    if (!type) {
      found.push({
        rule: "unknown-evidence-type",
        place,
        says: `"${help}" is no evidence type.`,
        cure: "Use an id of the list of evidence types.",
      });
      continue;
    }
    const { supports } = type;
    if (supports !== "all" && !own.every((control) => supports.includes(control))) {
      found.push({
        rule: "evidence-type-unfit",
        place,
        says: `"${help}" does not speak for all of ${own.join(", ")}, so it lifts nothing here.`,
        cure: "Name a type that does, or split the question.",
      });
      continue;
    }
    best = Math.max(best, type.maxLevel);
  }
  const wanted = Math.max(0, ...Object.values(evidence ?? {}));
  if (wanted > best) {
    found.push({
      rule: "evidence-out-of-reach",
      place,
      says: `It asks for level ${wanted}, its evidence types reach level ${best}.`,
      cure: "Lower the level or name a type that reaches it.",
    });
  }
  return found;
}
