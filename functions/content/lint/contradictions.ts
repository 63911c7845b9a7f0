import { questionsIn } from "../../domain/contradictions.ts";
import {
  allQuestions,
  type Contradiction,
  type Question,
  type Questionnaire,
} from "../../domain/questionnaire.ts";
import { impossible } from "./conditions.ts";
import type { Finding } from "./finding.ts";
import { answerLeaves, leaves } from "./references.ts";

/**
 * Contradictions look at two or more answers and nothing else, at answers that can be given, and
 * have words and an id of their own. What an option declares looks at the engagement only.
 */
export function lintContradictions(questionnaire: Questionnaire): Finding[] {
  const all = questionnaire.contradictions ?? [];
  const questions = allQuestions(questionnaire);
  return [
    ...all.flatMap((each) => ownFindings(each, questions)),
    ...repeated(all),
    ...questions.flatMap(declarationFindings),
  ];
}

function ownFindings({ id, when }: Contradiction, questions: readonly Question[]): Finding[] {
  const place = `contradiction ${id}`;
  const found: Finding[] = [];
  const add = (rule: string, says: string, cure: string) => found.push({ rule, place, says, cure });
  if (answerLeaves(when).length < leaves(when).length) {
    const says = "It looks at something that is no answer.";
    add("contradiction-on-scope", says, "Let it look at answers only.");
  }
  if (questionsIn(when).length < 2 && answerLeaves(when).length < 2) {
    const says = "It looks at one answer, which cannot contradict itself.";
    add("contradiction-alone", says, "Name the answers that cannot both be true.");
  }
  for (const leaf of answerLeaves(when)) {
    const target = questions.find((each) => each.id === leaf.question);
    if (!target) {
      const says = `"${leaf.question}" is no question here.`;
      add("unknown-question", says, "Name an existing question.");
    } else if (impossible(target, leaf)) {
      const says = `No answer to "${leaf.question}" can meet this condition.`;
      add("unknown-option", says, "Use an option, a silence or a number the question offers.");
    }
  }
  return found;
}

function repeated(all: readonly Contradiction[]): Finding[] {
  const ids = Map.groupBy(all, ({ id }) => id);
  const words = Map.groupBy(
    all.flatMap(({ id, supplier, reviewer }) => [supplier, reviewer].map((text) => ({ id, text }))),
    ({ text }) => text.toLowerCase(),
  );
  return [
    ...[...ids].flatMap(([id, uses]) =>
      uses.length < 2
        ? []
        : [
            {
              rule: "duplicate-id",
              place: `contradiction ${id}`,
              says: `The id is used ${uses.length} times.`,
              cure: "Give each its own id.",
            },
          ],
    ),
    ...[...words.values()].flatMap((uses) =>
      uses.length < 2
        ? []
        : [
            {
              rule: "duplicate-wording",
              place: `contradiction ${uses.map(({ id }) => id).join(", ")}`,
              says: "Two sentences are the same; supplier and reviewer need words of their own.",
              cure: "Tell each what it can do about it.",
            },
          ],
    ),
  ];
}

function declarationFindings({ id, options = [] }: Question): Finding[] {
  return options
    .flatMap(({ declares }) => (declares ? [declares.fits, declares.follows] : []))
    .filter((when) => when && answerLeaves(when).length > 0)
    .map(() => ({
      rule: "declaration-on-answer",
      place: `question ${id}`,
      says: "What an option declares is compared with another answer.",
      cure: "Compare it with what the buyer set for the engagement.",
    }));
}
