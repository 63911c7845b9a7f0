import type { Answer } from "../domain/answers.ts";
import type { SupplierQuestion } from "../domain/supplier-view.ts";
import type { DocumentProposal } from "./compare-documents.ts";

/**
 * Answers in which every request for documents also names the documents that are to be added for
 * it, if they are of a kind it asks for. A silence stays one.
 */
export function withDocuments<A extends { question: string; answer: Answer | null }>(
  answers: readonly A[],
  questions: readonly SupplierQuestion[],
  added: readonly DocumentProposal[],
): A[] {
  const asked = new Map(questions.map((each) => [each.id, each]));
  return answers.map((each) => {
    const { answer } = each;
    const file = asked.get(each.question)?.file;
    if (!file || (answer && answer.is !== "documents")) return each;
    const more = added.flatMap(({ id, document }) =>
      document.questions.includes(each.question) && file.types.includes(document.type) ? [id] : [],
    );
    const references = [...new Set([...(answer?.references ?? []), ...more])];
    return references.length === 0 ? each : { ...each, answer: { is: "documents", references } };
  });
}
