import type { CallError } from "../../client.ts";
import { Field } from "../../ui/field.tsx";
import { t } from "../messages/base.ts";
import { fieldId, problemOf } from "./form-fields.ts";

/** A labelled choice out of a list; `none` is the entry for no choice, where that is allowed. */
export function SelectField(props: {
  form: string;
  path: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onValue: (value: string) => void;
  problem?: CallError | undefined;
  none?: string;
  hint?: string;
  optional?: boolean;
  size?: "short" | "medium";
}) {
  const { form, path, label, value, options, onValue, problem, none, hint, optional, size } = props;
  return (
    <Field
      id={fieldId(form, path)}
      label={label}
      hint={hint}
      mark={optional ? t.optional : undefined}
      problem={problemOf(problem, path)}
    >
      {({ id, describedBy, wrong }) => (
        <select
          id={id}
          class={size ? `input input-${size}` : "input"}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={wrong || undefined}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
