import type { KindProps } from "./kind-props.ts";
import { readNumber } from "./read-number.ts";

/** A number in digits with its unit beside it; what cannot be read stays in the field. */
export function NumberField(props: KindProps) {
  const { question, id, answer, raw, words, disabled, labelledBy, describedBy, wrong } = props;
  const unit = question.number?.unit;
  const hint = `${id}-range`;
  const value = raw.number ?? (answer?.is === "number" ? String(answer.value) : "");
  const type = (text: string) => {
    const read = readNumber(text);
    props.onAnswer(read === undefined ? null : { is: "number", value: read }, { number: text });
  };
  return (
    <>
      {question.number && (
        <p class="hint" id={hint}>
          {words.range(props.number(question.number.min), props.number(question.number.max))}
        </p>
      )}
      <div class="row">
        <input
          class="input input-short"
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          disabled={disabled}
          aria-labelledby={`${labelledBy} ${id}-unit`}
          aria-describedby={describedBy ? `${describedBy} ${hint}` : hint}
          aria-invalid={wrong ? true : undefined}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </div>
    </>
  );
}
