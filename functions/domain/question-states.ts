import { type Answer, type Answers, gapIn } from "./answers.ts";
import { allQuestions, type Question, type Scope } from "./questionnaire.ts";
import { countedBy, type Refreshable } from "./standing.ts";
import { POINTS, type Points, type QuestionState, type QuestionStates } from "./states.ts";
import { visibleIds } from "./visibility.ts";

/**
 * What became of every scored question under a scope and these answers (scoring model 2.2):
 * options and number steps give points, silences keep their kind, "not applicable" is a claim
 * until the buyer accepts it, a half-filled answer counts as none, and what is not asked is
 * hidden; in a refresh what stands from before counts. Unscored questions have no state.
 */
export function statesOf(
  questionnaire: Refreshable,
  scope: Scope,
  answers: Answers,
): QuestionStates {
  const counted = countedBy(questionnaire, answers);
  const asked = new Set(visibleIds(questionnaire.sections, scope, counted));
  const scored = allQuestions(questionnaire).filter(({ controls }) => (controls?.length ?? 0) > 0);
  return Object.fromEntries(
    scored.map((question): [string, QuestionState] => [
      question.id,
      asked.has(question.id) ? stateFrom(question, answers[question.id]) : { kind: "hidden" },
    ]),
  );
}

/** The state one answer gives its question, taken that the question is asked. */
export function stateFrom(question: Question, answer: Answer | undefined): QuestionState {
  if (!answer || gapIn(question, answer)) return { kind: "unanswered" };
  switch (answer.is) {
    case "unknown":
    case "undisclosed":
    case "nda":
      return { kind: answer.is };
    case "not-applicable":
      return { kind: "na-claimed" };
    case "option": {
      const chosen = question.options?.find(({ id }) => id === answer.option);
      return worth(chosen?.points);
    }
    case "number": {
      const step = question.number?.points?.find(({ upTo }) => answer.value <= upTo);
      return worth(step?.points ?? 0);
    }
    default:
      return { kind: "unanswered" };
  }
}

function worth(value: number | undefined): QuestionState {
  const points: Points | undefined = POINTS.find((each) => each === value);
  return points === undefined ? { kind: "unanswered" } : { kind: "answered", points };
}
