import type { CallError } from "../../client.ts";
import { Field } from "../../ui/field.tsx";
import { dateText } from "../format.ts";
import { t } from "../messages/base.ts";
import { fieldId, problemOf } from "./form-fields.ts";

export type TextFieldProps = {
  form: string;
  /** The path of the field in the call's body; problems name it. */
  path: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  problem: CallError | undefined;
  hint?: string;
  optional?: boolean;
  size?: "short" | "medium";
  type?: "text" | "email" | "tel" | "url" | "date" | "number";
  autocomplete?: string;
  /** Rows of a longer text; without it the field is one line. */
  rows?: number;
  maxLength?: number;
  /** What may well be meant; anything else may be typed as well. */
  suggestions?: readonly string[];
};

/** A labelled line or text of a form, with what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { form, path, label, value, onValue, problem, hint, optional, size, rows, maxLength } =
    props;
  const name = size ? `input input-${size}` : "input";
  return (
    <Field
      id={fieldId(form, path)}
      label={label}
      hint={hint}
      mark={optional ? t.optional : undefined}
      problem={problemOf(problem, path)}
    >
      {({ id, describedBy, wrong }) => {
        const common = {
          id,
          class: name,
          value,
          "aria-describedby": describedBy,
          "aria-invalid": wrong ? (true as const) : undefined,
          "aria-required": optional ? undefined : (true as const),
          autocomplete: props.autocomplete ?? "off",
          ...(maxLength !== undefined && { maxLength }),
        };
        return rows ? (
          <textarea {...common} rows={rows} onInput={(e) => onValue(e.currentTarget.value)} />
        ) : (
          <>
            <Line
              {...common}
              type={props.type ?? "text"}
              list={props.suggestions && `${id}-list`}
              onValue={onValue}
            />
            {props.suggestions && (
              <datalist id={`${id}-list`}>
                {props.suggestions.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}

type Kind = NonNullable<TextFieldProps["type"]>;

/** Each kind by itself: what an input may carry depends on its kind. */
function Line({ type, onValue, list, ...common }: LineProps) {
  const all = {
    ...common,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  };
  switch (type) {
    case "email":
      return <input {...all} type="email" />;
    case "tel":
      return <input {...all} type="tel" />;
    case "url":
      return <input {...all} type="url" />;
    case "date":
      // The browser shows a day in the order of its own language, where 02/03 may be either month.
      return (
        <span class="row">
          <input {...all} type="date" />
          {/^\d{4}-/.test(all.value) && <span class="small muted">{dateText(all.value)}</span>}
        </span>
      );
    case "number":
      return <input {...all} type="number" />;
    case "text":
      return <input {...all} type="text" list={list} />;
  }
}

type LineProps = {
  id: string;
  class: string;
  value: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
  autocomplete: string;
  maxLength?: number;
  list: string | undefined;
  type: Kind;
  onValue: (value: string) => void;
};
