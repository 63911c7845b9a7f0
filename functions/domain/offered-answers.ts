import { type Answer, answerProblem } from "./answers.ts";
import type { SupplierQuestionnaire } from "./supplier-view.ts";

/** An answer of an earlier submission, with who gave it and when. */
export type OfferedAnswer = { question: string; answer: Answer; by: string; at: string };

/**
 * What was answered before and is offered to be confirmed or changed: to questions asked now, as
 * far as it fits them still. References of another assessment name nothing here, so a request for
 * documents is answered anew. The first list that knows a question wins.
 */
export function offeredAnswers(
  { sections }: Pick<SupplierQuestionnaire, "sections">,
  earlier: readonly (readonly OfferedAnswer[])[],
): OfferedAnswer[] {
  return sections.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const lists = earlier.map((list) => list.find((each) => each.question === question.id));
      const found = lists.find((each) => each !== undefined);
      if (!found || found.answer.is === "documents") return [];
      const { answer, by, at } = found;
      return answerProblem(question, answer) ? [] : [{ question: question.id, answer, by, at }];
    }),
  );
}
