import type { Question, Questionnaire } from "../../../../../functions/domain/questionnaire.ts";
import type { Way } from "../../../../../functions/domain/way-up.ts";
import { numberText } from "../../../format.ts";
import { t } from "../../../messages/base.ts";
import { resultWords } from "../../../messages/result.ts";

type Step = Way["steps"][number];

/** A step in plain words: the question it is about, what has to come, and what there is. */
export type StepWords = { question: string; what: string; sofar: string };

/** The words of a step, with the answers as the questionnaire offers them. */
export function stepWords(step: Step, questionnaire: Pick<Questionnaire, "sections">): StepWords {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const question = questions.find(({ id }) => id === step.question);
  return {
    question: question?.text ?? step.question,
    what: step.kind === "answer" ? answerWords(step.to, question) : proofWords(step),
    sofar: sofarWords(step),
  };
}

const words = resultWords.wayUp;

function answerWords(points: number, question: Question | undefined): string {
  const labels = (question?.options ?? [])
    .filter((option) => option.points === points)
    .map(({ label }) => label);
  const limit = question?.number?.points?.findLast((each) => each.points === points)?.upTo;
  const better = question?.options?.some((option) => (option.points ?? 0) > points) ?? false;
  if (labels.length > 0) return words.answer(labels, points, better);
  if (limit === undefined) return words.points(points);
  return words.number(numberText(limit), question?.number?.unit ?? "", points);
}

function proofWords({ from, to }: Step): string {
  const level = t.levels[to] ?? "";
  if (to === 3) return words.independent(level);
  return from === 1 ? words.read(level) : words.proof(level);
}

function sofarWords({ kind, from, state }: Step): string {
  if (kind === "evidence") return words.sofar(t.levels[from] ?? "");
  if (state === "answered") return words.sofar(words.worth(from));
  const word = t.questionStates[state];
  return words.sofar(word.charAt(0).toLowerCase() + word.slice(1));
}
