import type { QuestionWords } from "../../functions/words/en/question.ts";
import type { DateParts } from "./read-date.ts";

const PARTS = ["day", "month", "year"] as const;

/** A date as three fields, the way people know their own dates; no calendar to fight with. */
export function DateFields(props: {
  id: string;
  parts: DateParts;
  words: QuestionWords;
  describedBy?: string | undefined;
  wrong?: boolean;
  disabled?: boolean;
  onParts: (parts: DateParts) => void;
}) {
  const { id, parts, words, describedBy, wrong, disabled = false, onParts } = props;
  return (
    <div class="date-fields">
      {PARTS.map((part, index) => (
        <div key={part}>
          <label for={index === 0 ? id : `${id}-${part}`}>{words[part]}</label>
          <input
            class={`input date-${part}`}
            id={index === 0 ? id : `${id}-${part}`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={part === "year" ? 4 : 2}
            value={parts[part]}
            disabled={disabled}
            aria-describedby={describedBy}
            aria-invalid={wrong ? true : undefined}
            onInput={({ currentTarget }) => onParts({ ...parts, [part]: currentTarget.value })}
          />
        </div>
      ))}
    </div>
  );
}
