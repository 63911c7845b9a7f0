import { type Answers, answerProblem, gapIn } from "../../functions/domain/answers.ts";
import type { SupplierQuestion, SupplierSection } from "../../functions/domain/supplier-view.ts";
import { visibleQuestions } from "../../functions/domain/visibility.ts";

export type SectionStatus = "not-started" | "in-progress" | "attention" | "completed";

/** How far one section is; `of` counts the questions asked now, `answered` the complete ones. */
export type SectionProgress = {
  section: SupplierSection;
  questions: SupplierQuestion[];
  status: SectionStatus;
  answered: number;
  of: number;
  /** The first question that still wants something. */
  next?: string;
};

export type Progress = { sections: SectionProgress[]; answered: number; of: number };

/** How far an assessment is. `troubled` are questions with a conflict or a refused change. */
export function progressOf(
  sections: readonly SupplierSection[],
  answers: Answers,
  troubled: ReadonlySet<string> = new Set(),
): Progress {
  const ids = visibleQuestions(sections, undefined, answers).flatMap(({ questions }) => questions);
  const visible = new Map(ids.map((question) => [question.id, question]));
  return progressWith(sections, answers, { visible, troubled });
}

/**
 * The same for questions known to be asked. What is known of sections that nothing has touched is
 * taken over as it is.
 */
export function progressWith(
  sections: readonly SupplierSection[],
  answers: Answers,
  known: {
    visible: ReadonlyMap<string, SupplierQuestion>;
    troubled: ReadonlySet<string>;
    untouched?: ReadonlyMap<string, SectionProgress>;
  },
): Progress {
  const { visible, troubled, untouched } = known;
  const all = sections.flatMap((section) => {
    const before = untouched?.get(section.id);
    if (before) return [before];
    const questions = section.questions.filter(({ id }) => visible.has(id));
    if (questions.length === 0) return [];
    return [sectionProgress(section, questions, answers, troubled)];
  });
  const sum = (pick: (each: SectionProgress) => number) =>
    all.reduce((total, each) => total + pick(each), 0);
  return { sections: all, answered: sum((each) => each.answered), of: sum((each) => each.of) };
}

/** Whether a question still wants something of the supplier before it counts as answered. */
export function isOpenQuestion(question: SupplierQuestion, answers: Answers): boolean {
  const answer = answers[question.id];
  return gapIn(question, answer) !== undefined || needsMending(question, answers);
}

/** Whether an answer was begun but is not complete, or does not fit; an empty one was not begun. */
export function needsMending(question: SupplierQuestion, answers: Answers): boolean {
  const answer = answers[question.id];
  if (!answer) return false;
  const gap = gapIn(question, answer);
  return (
    (gap !== undefined && gap !== "unanswered") || answerProblem(question, answer) !== undefined
  );
}

/** Whether a question keeps the assessment from being submitted. */
export function blocksSubmission(question: SupplierQuestion, answers: Answers): boolean {
  return (
    needsMending(question, answers) || (question.required && isOpenQuestion(question, answers))
  );
}

/**
 * Minutes left, from the minutes planned for all questions: in proportion to the open ones,
 * rounded up; 0 once nothing is open.
 */
export function minutesLeft(planned: number, { answered, of }: Progress): number {
  return of === 0 ? 0 : Math.ceil((planned * (of - answered)) / of);
}

function sectionProgress(
  section: SupplierSection,
  questions: SupplierQuestion[],
  answers: Answers,
  troubled: ReadonlySet<string>,
): SectionProgress {
  const open = questions.filter((question) => isOpenQuestion(question, answers));
  const mend = questions.filter(
    (question) => troubled.has(question.id) || needsMending(question, answers),
  );
  const answered = questions.length - open.length;
  const next = (mend[0] ?? open.find(({ required }) => required) ?? open[0])?.id;
  const required = open.some((question) => question.required);
  const untouched = answered === 0 && mend.length === 0;
  const status = mend.length > 0 ? "attention" : untouched ? "not-started" : "in-progress";
  const completed = mend.length === 0 && !required && !(untouched && open.length > 0);
  return {
    section,
    questions,
    status: completed ? "completed" : status,
    answered,
    of: questions.length,
    ...(next !== undefined && { next }),
  };
}
