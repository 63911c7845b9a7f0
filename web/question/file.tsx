import type { KindProps } from "./kind-props.ts";

/** Documents asked for; they are added in the list below the question, which is the answer. */
export function FileRequest({ question, id, answer, words }: KindProps) {
  const given = answer?.is === "documents" ? answer.references.length : 0;
  return (
    <p id={id} tabIndex={-1}>
      {words.documentsGiven(given, question.file?.atLeast ?? 1)}
    </p>
  );
}
