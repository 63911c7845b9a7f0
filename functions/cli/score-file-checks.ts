import { type AnswerProblem, answerProblem, type Gap, gapIn } from "../domain/answers.ts";
import type { FieldProblem } from "../domain/errors.ts";
import type { EvidenceRecord } from "../domain/evidence.ts";
import type { Question } from "../domain/questionnaire.ts";
import type { AnswersFile, StatesFile } from "./score-file-schema.ts";

type Named = { id: string };

/** Answers to questions there are not, that do not fit theirs, or that were left half-filled. */
export function answerProblems(
  { answers }: AnswersFile,
  questions: readonly Question[],
): FieldProblem[] {
  return Object.entries(answers).flatMap(([id, answer]): FieldProblem[] => {
    const path = `answers.${id}`;
    const question = questions.find((each) => each.id === id);
    if (!question) return [{ path, message: NO_QUESTION }];
    const problem = answerProblem(question, answer);
    if (problem) return [{ path: `${path}${PLACES[problem.code]}`, message: worded(problem) }];
    const gap = gapIn(question, answer);
    return gap ? [{ path, message: GAPS[gap] }] : [];
  });
}

/** States of questions the model does not have. */
export function stateProblems({ states }: StatesFile, questions: readonly Named[]): FieldProblem[] {
  return strangers("states", states, questions);
}

/** Rulings on questions that are not scored. */
export function rulingProblems(
  { rulings }: Pick<AnswersFile, "rulings">,
  questions: readonly Named[],
): FieldProblem[] {
  return strangers("rulings", rulings, questions);
}

/** Evidence of unknown kinds, for unknown questions, named twice, or from after the day itself. */
export function evidenceProblems(
  { evidence, asOf }: Pick<AnswersFile, "evidence" | "asOf">,
  known: { types: readonly Named[]; questions: readonly Named[] },
): FieldProblem[] {
  return evidence.flatMap((record, at) => {
    const path = `evidence.${at}`;
    const twice = evidence.findIndex(({ id }) => id === record.id) < at;
    return [
      ...(twice ? [{ path: `${path}.id`, message: "This id is taken." }] : []),
      ...(known.types.some(({ id }) => id === record.type)
        ? []
        : [{ path: `${path}.type`, message: "There is no such kind of evidence." }]),
      ...record.questions.flatMap((question, index) =>
        known.questions.some(({ id }) => id === question)
          ? []
          : [{ path: `${path}.questions.${index}`, message: NO_QUESTION }],
      ),
      ...dateProblems(record, asOf, path),
    ];
  });
}

const NO_QUESTION = "There is no such question.";

const PLACES: Record<AnswerProblem["code"], string> = {
  "wrong-kind": ".is",
  "unknown-option": "",
  "too-long": ".text",
  "out-of-range": ".value",
  "too-large": ".rows",
  "too-many-rows": ".rows",
  "wrong-cell": ".rows",
  "silence-not-offered": ".is",
  "not-applicable-not-offered": ".is",
};

const GAPS: Record<Gap, string> = {
  unanswered: "This is empty: fill it in or leave the answer out.",
  "needs-detail": "This option asks for a text: give `detail`.",
  "needs-date": "This option asks for a day: give `date`.",
  "needs-cells": "A column that has to be filled is empty in one of the rows.",
  "needs-documents": "Name as many `references` as the question asks for.",
  "needs-reason": "Say why it is not applicable: give `reason`.",
};

function worded(problem: AnswerProblem): string {
  switch (problem.code) {
    case "wrong-kind":
      return `The question is of kind ${problem.expected}.`;
    case "unknown-option":
      return `There is no option ${problem.option}.`;
    case "too-long":
      return `At most ${problem.limit} characters.`;
    case "out-of-range":
      return `Between ${problem.min} and ${problem.max}.`;
    case "too-large":
      return `At most ${problem.limit} bytes.`;
    case "too-many-rows":
      return `At most ${problem.limit} rows.`;
    case "wrong-cell":
      return `Row ${problem.row}: "${problem.column}" is no column here or does not fit it.`;
    case "silence-not-offered":
    case "not-applicable-not-offered":
      return "The question does not offer this.";
  }
}

function strangers(
  where: string,
  given: Readonly<Record<string, unknown>>,
  questions: readonly Named[],
): FieldProblem[] {
  return Object.keys(given)
    .filter((each) => !questions.some(({ id }) => id === each))
    .map((each) => ({ path: `${where}.${each}`, message: NO_QUESTION }));
}

function dateProblems(
  { issuedOn, dated }: EvidenceRecord,
  asOf: string,
  path: string,
): FieldProblem[] {
  const field = issuedOn === undefined ? "dated" : "issuedOn";
  const start = issuedOn ?? dated;
  if (start === undefined || start <= asOf) return [];
  return [{ path: `${path}.${field}`, message: `It starts after ${asOf}.` }];
}
