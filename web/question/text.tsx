import { textLimit } from "../../functions/domain/answers.ts";
import { Counter } from "./counter.tsx";
import type { KindProps } from "./kind-props.ts";

/** One line of text with its counter. */
export function Text(props: KindProps) {
  const { question, id, answer, words, disabled, labelledBy, describedBy, wrong } = props;
  const value = answer?.is === "text" ? answer.text : "";
  const limit = textLimit(question);
  const counter = `${id}-limit`;
  return (
    <>
      <input
        class="input"
        id={id}
        type="text"
        value={value}
        disabled={disabled}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy ? `${describedBy} ${counter}` : counter}
        aria-invalid={wrong ? true : undefined}
        onInput={({ currentTarget }) => props.onAnswer(textAnswer(currentTarget.value))}
      />
      <Counter id={counter} length={value.length} limit={limit} words={words} />
    </>
  );
}

/** A text as an answer; an empty one is none. */
export function textAnswer(text: string): { is: "text"; text: string } | null {
  return text === "" ? null : { is: "text", text };
}
