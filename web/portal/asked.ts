import type { Answers } from "../../functions/domain/answers.ts";
import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import { fitsQuestion } from "../question/problem.ts";
import type { Progress } from "./progress.ts";
import { standingOf } from "./standing.ts";
import type { Work } from "./state.ts";

/** All answers as the person sees them, by question. */
export function answersOf(work: Work): Answers {
  return standingOf(work).answers;
}

/** The questions asked now, by id. */
export function visibleNow(work: Work): ReadonlyMap<string, SupplierQuestion> {
  return standingOf(work).visible;
}

/** How far the assessment is, with conflicts and refused changes as trouble. */
export function progressNow(work: Work): Progress {
  return standingOf(work).progress;
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
