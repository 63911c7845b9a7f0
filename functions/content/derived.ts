import * as z from "zod";
import { questionsIn } from "../domain/contradictions.ts";
import { lazy } from "../domain/lazy.ts";
import {
  allQuestions,
  type Condition,
  conditionSchema,
  type Question,
  type Questionnaire,
  questionnaireSchema,
} from "../domain/questionnaire.ts";

/**
 * A questionnaire that asks part of another one in the same words: sections take questions by id,
 * each under its own condition and, where one is given, a further one; `own` are asked here only.
 */
export const derivedSchema = lazy(() =>
  z.strictObject({
    from: z.strictObject({ id: z.string(), version: z.int().min(1) }),
    id: z.string(),
    version: z.int().min(1),
    title: z.string(),
    intro: z.string(),
    purpose: z.enum(["short", "refresh"]),
    changes: z.string().optional(),
    sections: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        scope: z.enum(["company", "product"]),
        intro: z.string(),
        /** Checked with the questionnaire that comes of it. */
        own: z.array(z.unknown()).optional(),
        take: z
          .array(
            z.strictObject({ questions: z.array(z.string()), when: conditionSchema.optional() }),
          )
          .optional(),
      }),
    ),
  }),
);

export type Derived = z.infer<ReturnType<typeof derivedSchema>>;

/**
 * The questionnaire a derived one comes to: the questions taken, with the domains, controls and
 * must-haves that stand on them and the contradictions that look at nothing else. Throws if it
 * takes a question the other one has not, or comes to no sound shape.
 */
export function derive(recipe: Derived, base: Questionnaire): Questionnaire {
  const { from, sections, ...head } = recipe;
  if (from.id !== base.id || from.version !== base.version) {
    throw new Error(`"${recipe.id}" is made of ${from.id} version ${from.version}.`);
  }
  const questions = new Map(questionsOf(base));
  const filled = sections.map(({ own = [], take = [], ...section }) => ({
    ...section,
    questions: [
      ...own,
      ...take.flatMap((each) => each.questions.map((id) => taken(id, each.when, questions))),
    ],
  }));
  const { domains, gates, contradictions = [], ...rest } = base;
  const shaped = questionnaireSchema().parse({
    ...{ ...rest, ...head, sections: filled, domains, gates: [] },
  });
  const asked = allQuestions(shaped);
  const ids = new Set(asked.map(({ id }) => id));
  const controls = new Set(asked.flatMap((each) => each.controls ?? []).map((c) => c.control));
  return {
    ...shaped,
    domains: domains
      .map((domain) => ({
        ...domain,
        controls: domain.controls.filter(({ id }) => controls.has(id)),
      }))
      .filter((domain) => domain.controls.length > 0),
    gates: gates.filter(({ question }) => ids.has(question)),
    contradictions: contradictions.filter(({ when }) =>
      questionsIn(when).every((id) => ids.has(id)),
    ),
  };
}

/** Every question with its section's condition drawn into its own. */
function questionsOf({ sections }: Questionnaire): [string, Question][] {
  return sections.flatMap((section) =>
    section.questions.map((question): [string, Question] => [
      question.id,
      under(section.when, question),
    ]),
  );
}

function taken(
  id: string,
  when: Condition | undefined,
  questions: ReadonlyMap<string, Question>,
): Question {
  const question = questions.get(id);
  if (!question) throw new Error(`There is no question "${id}" to take.`);
  return under(when, question);
}

function under(when: Condition | undefined, question: Question): Question {
  if (!when) return question;
  return { ...question, when: question.when ? { all: [when, question.when] } : when };
}
