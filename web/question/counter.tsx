import type { QuestionWords } from "../../functions/words/en/question.ts";

/** How much room a text has left; read out only once it is too long, seen all the time. */
export function Counter(props: {
  id: string;
  length: number;
  limit: number;
  words: QuestionWords;
}) {
  const { id, length, limit, words } = props;
  const over = length - limit;
  return (
    <p class={over > 0 ? "counter counter-over" : "counter"}>
      <span class="hidden-visually" id={id}>
        {words.limit(limit)}
      </span>
      <span aria-hidden="true">{over > 0 ? words.over(over) : words.left(-over)}</span>
      <span class="hidden-visually" role="status">
        {over > 0 ? words.over(over) : ""}
      </span>
    </p>
  );
}
