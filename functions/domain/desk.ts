import { type Answer, answerProblem, gapIn } from "./answers.ts";
import type { AssessmentState } from "./assessment.ts";
import { type FieldProblem, Refusal } from "./errors.ts";
import { allQuestions, type Questionnaire } from "./questionnaire.ts";

/** Where a member found an answer: a public page and the day it was seen. */
export type DeskSource = { title: string; url: string; dated: string };

/** The kind of evidence a public page is. */
export const DESK_EVIDENCE = "public-reference";

/** At most so many different pages; each becomes a reference of the submission. */
const MAX_DESK_SOURCES = 50;

/** States in which a member may answer from public material: nobody at the supplier has submitted. */
const DESK_STATES: readonly AssessmentState[] = ["draft", "issued", "returned", "no-response"];

type DeskAnswer = { question: string; answer: Answer; source?: DeskSource | undefined };

/** Refuses a desk assessment of an assessment the supplier has answered, or that is over. */
export function assertDesk(status: AssessmentState): void {
  if (DESK_STATES.includes(status)) return;
  throw new Refusal("conflict", `This assessment is ${status}; nothing can be compiled for it.`);
}

/**
 * Refuses answers that do not fit their questions, sources dated after `today` (YYYY-MM-DD), too
 * many sources, and, when they are to be submitted, any answer that says something without its
 * source. What the public material does not tell stays out: it counts as undisclosed.
 */
export function assertDeskAnswers(
  questionnaire: Pick<Questionnaire, "sections">,
  answers: readonly DeskAnswer[],
  { today, final }: { today: string; final: boolean },
): void {
  const questions = new Map(allQuestions(questionnaire).map((each) => [each.id, each]));
  const fields = answers.flatMap(({ question: id, answer, source }, index): FieldProblem[] => {
    const question = questions.get(id);
    const at = `answers.${index}`;
    if (!question) return [{ path: `${at}.question`, message: `There is no question ${id}.` }];
    if (answerProblem(question, answer)) {
      return [{ path: `${at}.answer`, message: `This does not fit the question ${id}.` }];
    }
    if (source && source.dated > today) {
      return [{ path: `${at}.source.dated`, message: `Give a date up to ${today}.` }];
    }
    const said = !isSilence(answer) && gapIn(question, answer) === undefined;
    if (!final || !said || source) return [];
    return [{ path: id, message: `Name the source of the answer to: ${question.text}` }];
  });
  const pages = new Set(answers.flatMap(({ source }) => (source ? [sourceKey(source)] : [])));
  if (pages.size > MAX_DESK_SOURCES) {
    const message = `Name at most ${MAX_DESK_SOURCES} different pages.`;
    fields.push({ path: "answers", message });
  }
  if (final && answers.length === 0) {
    fields.push({ path: "answers", message: "Answer at least one question, with its source." });
  }
  if (fields.length > 0) throw new Refusal("invalid", "Some answers need mending.", { fields });
}

/** The different sources of some answers, each with the questions it speaks for. */
export function deskSources(
  answers: readonly DeskAnswer[],
): (DeskSource & { key: string; questions: string[] })[] {
  const pages = new Map<string, DeskSource & { key: string; questions: string[] }>();
  for (const { question, source } of answers) {
    if (!source) continue;
    const key = sourceKey(source);
    const page = pages.get(key) ?? { ...source, key, questions: [] };
    page.questions.push(question);
    pages.set(key, page);
  }
  return [...pages.values()];
}

function isSilence({ is }: Answer): boolean {
  return is === "unknown" || is === "undisclosed" || is === "nda" || is === "not-applicable";
}

function sourceKey({ title, url, dated }: DeskSource): string {
  return JSON.stringify([url, dated, title]);
}
