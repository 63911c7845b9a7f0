import { Field } from "../../ui/field.tsx";

/** A labelled longer text with its hint and its problem. */
export function TextArea(props: {
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  value: string;
  maxLength: number;
  onText: (text: string) => void;
}) {
  const { id, label, hint, problem, value, maxLength, onText } = props;
  return (
    <Field {...{ id, label, hint, problem }}>
      {({ describedBy, wrong }) => (
        <textarea
          class="input"
          id={id}
          rows={3}
          maxLength={maxLength}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={wrong ? true : undefined}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      )}
    </Field>
  );
}
