import { Field } from "../../ui/field.tsx";

/** One labelled line of text with its hint and its problem. */
export function TextField(props: {
  id: string;
  label: string;
  hint?: string | undefined;
  problem: string | undefined;
  value: string;
  /** The keyboard a phone shows. */
  keyboard?: "text" | "email" | "url" | "numeric";
  /** What a browser may fill in; "off" where it should not. */
  fill?: "name" | "email" | "organization-title" | "one-time-code" | "off";
  maxLength?: number;
  class?: string;
  onText: (text: string) => void;
}) {
  const { id, label, hint, problem, value, keyboard = "text", fill = "off", onText } = props;
  return (
    <Field {...{ id, label, hint, problem }}>
      {({ describedBy, wrong }) => (
        <input
          class={`input ${props.class ?? ""}`}
          id={id}
          inputMode={keyboard}
          autoComplete={fill}
          {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={wrong ? true : undefined}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      )}
    </Field>
  );
}
