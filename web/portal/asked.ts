import type { Answers } from "../../functions/domain/answers.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import { visibleQuestions } from "../../functions/domain/visibility.ts";
import { fitsQuestion } from "../question/problem.ts";
import { answerIn } from "./outbox.ts";
import { type Progress, progressOf } from "./progress.ts";
import type { Work } from "./state.ts";

/** All answers as the person sees them, by question. */
export function answersOf(work: Work): Answers {
  const ids = new Set([
    ...Object.keys(work.outbox.saved),
    ...work.outbox.entries.map(({ question }) => question),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, answerIn(work.outbox, id)]));
}

/** The questions asked now, by id. */
export function visibleNow(work: Work): Map<string, SupplierQuestion> {
  const visible = visibleQuestions(work.questionnaire.sections, undefined, answersOf(work));
  return new Map(
    visible.flatMap(({ questions }) => questions.map((question) => [question.id, question])),
  );
}

/** How far the assessment is, with conflicts and refused changes as trouble. */
export function progressNow(work: Work): Progress {
  const troubled = work.outbox.entries.filter(({ conflict, refused }) => conflict ?? refused);
  const ids = new Set(troubled.map(({ question }) => question));
  return progressOf(work.questionnaire.sections, answersOf(work), ids);
}

/** Whether answers may be changed at all: the round is open. */
export function isEditable(work: Work): boolean {
  return work.landing.status === "open";
}

/** Whether this question may be changed: in a return only the returned ones. */
export function isLocked(work: Work, question: string): boolean {
  return !isEditable(work) || (work.returned !== undefined && !work.returned.includes(question));
}

/** How many asked answers stay on this device until they are mended, because they do not fit. */
export function heldBack(work: Work): number {
  const visible = visibleNow(work);
  return work.outbox.entries.filter(({ question: id, changes, conflict, refused }) => {
    const question = visible.get(id);
    const answer = changes.at(-1)?.answer;
    if (!question || conflict) return false;
    return refused !== undefined || (!!answer && !fitsQuestion(question, answer));
  }).length;
}
