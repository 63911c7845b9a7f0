import * as z from "zod";
import { questionsIn } from "./contradictions.ts";
import { type FieldProblem, Refusal } from "./errors.ts";
import { lazy } from "./lazy.ts";
import type { Condition } from "./questionnaire.ts";

/** What a colleague is given to answer: whole sections, single questions, or both, by id. */
export const shareSchema = lazy(() =>
  z.strictObject({
    sections: z.array(z.string().max(40)).max(60),
    questions: z.array(z.string().max(40)).max(200),
  }),
);

export type Share = z.infer<ReturnType<typeof shareSchema>>;

/** Sections as far as sharing them out goes. */
type Sections = readonly {
  id: string;
  questions: readonly { id: string; when?: Condition | undefined }[];
}[];

/**
 * The ids of the questions a share comes to, in reading order: those of its sections, those it
 * names, and what another answer to one of these reveals in the same section, so that nobody is
 * left before a question that their own answer opened for somebody else.
 */
export function questionsOfShare(sections: Sections, share: Share): string[] {
  return sections.flatMap(({ id, questions }) => {
    if (share.sections.includes(id)) return questions.map((each) => each.id);
    const own = new Set<string>();
    for (const { id: question, when } of questions) {
      const revealed = when !== undefined && questionsIn(when).some((each) => own.has(each));
      if (revealed || share.questions.includes(question)) own.add(question);
    }
    return [...own];
  });
}

/** Refuses a share of nothing, or of what is not asked here; the fields are named. */
export function assertShare(sections: Sections, share: Share): void {
  if (share.sections.length + share.questions.length === 0) {
    const message = "Choose at least one section or question.";
    throw new Refusal("invalid", message, { fields: [{ path: "sections", message }] });
  }
  const asked = new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const fields: FieldProblem[] = [
    ...share.sections.flatMap((section, index) =>
      sections.some(({ id }) => id === section)
        ? []
        : [{ path: `sections.${index}`, message: "This section is not asked here." }],
    ),
    ...share.questions.flatMap((question, index) =>
      asked.has(question)
        ? []
        : [{ path: `questions.${index}`, message: "This question is not asked here." }],
    ),
  ];
  if (fields.length > 0) throw new Refusal("invalid", "Some fields need mending.", { fields });
}

/** Two shares as one, each part once. */
export function joinedShare(one: Share, other: Share): Share {
  return {
    sections: [...new Set([...one.sections, ...other.sections])],
    questions: [...new Set([...one.questions, ...other.questions])],
  };
}

/** Whether a share holds nothing that another does not hold as well. */
export function isWithin(part: Share, whole: Share): boolean {
  return (
    part.sections.every((each) => whole.sections.includes(each)) &&
    part.questions.every((each) => whole.questions.includes(each))
  );
}
