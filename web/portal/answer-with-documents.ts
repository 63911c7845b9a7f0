import type { SupplierQuestion } from "../../functions/domain/supplier-view.ts";
import type { WorkWords } from "../../functions/words/en/work.ts";
import { giveAnswer } from "./answer.ts";
import { type Portal, workOf } from "./portal.ts";

/** Answers a request for documents with all references of the kinds asked that stand under it. */
export function answerWithDocuments(
  portal: Portal,
  words: WorkWords,
  { id, file }: Pick<SupplierQuestion, "id" | "file">,
): void {
  const references = (workOf(portal)?.evidence ?? [])
    .filter(({ questions, type }) => questions.includes(id) && file?.types.includes(type))
    .map((each) => each.id);
  giveAnswer(portal, words, id, references.length > 0 ? { is: "documents", references } : null);
}
