import type { QuestionWords } from "../../functions/words/en/question.ts";
import { Counter } from "./counter.tsx";

/** A text of several lines with its counter; it never stops a person typing past the limit. */
export function TextBox(props: {
  id: string;
  value: string;
  limit: number;
  rows: number;
  words: QuestionWords;
  label?: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  wrong?: boolean;
  disabled?: boolean;
  onText: (text: string) => void;
}) {
  const { id, value, limit, rows, words, label, labelledBy, disabled = false } = props;
  const counter = `${id}-limit`;
  return (
    <>
      {label && (
        <label class="label" for={id}>
          {label}
        </label>
      )}
      <textarea
        class="input"
        id={id}
        rows={rows}
        value={value}
        disabled={disabled}
        aria-labelledby={labelledBy}
        aria-describedby={props.describedBy ? `${props.describedBy} ${counter}` : counter}
        aria-invalid={props.wrong ? true : undefined}
        onInput={({ currentTarget }) => props.onText(currentTarget.value)}
      />
      <Counter id={counter} length={value.length} limit={limit} words={words} />
    </>
  );
}
