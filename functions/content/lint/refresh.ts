import { allQuestions, type Questionnaire } from "../../domain/questionnaire.ts";
import type { Finding } from "./finding.ts";
import { satisfiable } from "./satisfiable.ts";

/**
 * A refresh names the question of what has changed, and only a refresh does: one that is asked
 * always, offers several options to choose from, earns no points and may be left open. Everything
 * else is asked only where that answer touches it.
 */
export function lintRefresh(questionnaire: Questionnaire): Finding[] {
  const { purpose, changes, sections } = questionnaire;
  if (changes === undefined) {
    if (purpose !== "refresh") return [];
    return [
      {
        rule: "refresh-without-changes",
        place: "questionnaire",
        says: "It is a refresh and does not say which question asks what has changed.",
        cure: 'Name that question under "changes".',
      },
    ];
  }
  const place = `question ${changes}`;
  const found: Finding[] = [];
  const add = (says: string, cure: string) =>
    found.push({ rule: "refresh-without-changes", place, says, cure });
  const question = allQuestions(questionnaire).find(({ id }) => id === changes);
  if (purpose !== "refresh") add("Only a refresh asks what has changed.", 'Drop "changes".');
  if (!question) {
    add("It is to ask what has changed and is no question here.", "Name an existing question.");
    return found;
  }
  if (question.kind !== "multiple" || question.controls?.length) {
    add("It asks what has changed and is no unscored multiple choice.", "Mend kind or controls.");
  }
  if (!question.silences.includes("unknown")) {
    add("Nobody can say that they do not know what has changed.", "Offer that silence.");
  }
  const section = sections.find(({ questions }) => questions.some(({ id }) => id === changes));
  if (question.when || section?.when) {
    add("It is not always asked, so nothing says what stands.", "Drop its conditions.");
  }
  return [...found, ...untouched(questionnaire, changes)];
}

function untouched(questionnaire: Questionnaire, changes: string): Finding[] {
  const silence = { not: { question: changes, answered: true as const } };
  return questionnaire.sections.flatMap((section) =>
    section.questions
      .filter(
        ({ id, when }) =>
          id !== changes &&
          satisfiable(
            questionnaire,
            [silence, section.when, when].flatMap((each) => each ?? []),
          ),
      )
      .map(({ id }) => ({
        rule: "refresh-asks-untouched",
        place: `question ${id}`,
        says: `It is asked whatever "${changes}" says.`,
        cure: "Let its condition name the changes that touch it.",
      })),
  );
}
