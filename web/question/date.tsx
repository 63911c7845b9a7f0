import { DateFields } from "./date-fields.tsx";
import type { KindProps } from "./kind-props.ts";
import { partsOfDate, readDate } from "./read-date.ts";

/** A calendar date; a half-typed one stays in the fields. */
export function DateQuestion(props: KindProps) {
  const { id, answer, raw, words, disabled, describedBy, wrong, onAnswer } = props;
  const hint = `${id}-date-hint`;
  return (
    <>
      <p class="hint" id={hint}>
        {words.dateHint}
      </p>
      <DateFields
        parts={{ ...partsOfDate(answer?.is === "date" ? answer.date : undefined), ...raw }}
        describedBy={describedBy ? `${describedBy} ${hint}` : hint}
        {...{ id, words, disabled, wrong }}
        onParts={(parts) => {
          const date = readDate(parts);
          onAnswer(date ? { is: "date", date } : null, parts);
        }}
      />
    </>
  );
}
