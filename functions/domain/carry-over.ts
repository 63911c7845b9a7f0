import { type Answer, answerProblem, gapIn } from "./answers.ts";
import { canonicalJson } from "./canonical.ts";
import { isFresh } from "./freshness.ts";
import { allQuestions, type Question, type Questionnaire, type Scope } from "./questionnaire.ts";
import type { Submission } from "./submission.ts";
import { visibleIds } from "./visibility.ts";

/** What a supplier submitted before, with the questionnaire as it was asked then. */
export type Earlier = {
  submission: Pick<Submission, "assessment" | "round" | "answers">;
  questionnaire: Questionnaire;
};

/** An answer taken over, with who gave it, when, and in which submission it stands. */
export type CarriedAnswer = {
  question: string;
  answer: Answer;
  by: string;
  at: string;
  from: { assessment: string; round: number };
};

/**
 * The answers about the company that a new assessment takes over (design: company answers belong
 * to the supplier until their freshness ends): fresh on `day`, complete, to a question worded as
 * it was then and asked here now; of several the one given last. A silence is no answer to keep,
 * it is asked again.
 */
export function carriedOver(
  questionnaire: Questionnaire,
  scope: Scope,
  earlier: readonly Earlier[],
  day: string,
): CarriedAnswer[] {
  const company = questionnaire.sections.filter((section) => section.scope === "company");
  const found = company.flatMap(({ questions }) =>
    questions.flatMap((question) => newest(question, earlier, day) ?? []),
  );
  const answers = Object.fromEntries(found.map(({ question, answer }) => [question, answer]));
  const asked = new Set(visibleIds(questionnaire.sections, scope, answers));
  return found.filter(({ question }) => asked.has(question));
}

function newest(
  question: Question,
  earlier: readonly Earlier[],
  day: string,
): CarriedAnswer | undefined {
  const given = earlier.flatMap(({ submission, questionnaire }) => {
    const before = allQuestions(questionnaire).find(({ id }) => id === question.id);
    if (!before || wording(before) !== wording(question)) return [];
    const { assessment, round } = submission;
    return submission.answers
      .filter((each) => each.question === question.id && holds(question, each.answer))
      .filter(({ at }) => isFresh(at, day))
      .map(({ answer, by, at }) => ({
        ...{ question: question.id, answer, by, at },
        from: { assessment, round },
      }));
  });
  return given.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
}

function holds(question: Question, answer: Answer): boolean {
  if (answer.is === "unknown" || answer.is === "undisclosed" || answer.is === "nda") return false;
  return answerProblem(question, answer) === undefined && gapIn(question, answer) === undefined;
}

/** A question as far as its answer hangs on it. */
export function wording({ kind, text, options, number, table, file }: Question): string {
  return canonicalJson({
    ...{ kind, text },
    ...(options && { options: options.map(({ id, label }) => ({ id, label })) }),
    ...(number && { unit: number.unit }),
    ...(table && { columns: table.columns.map(({ id, label }) => ({ id, label })) }),
    ...(file && { types: file.types }),
  });
}
