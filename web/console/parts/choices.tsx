import type { ComponentChildren } from "preact";
import type { CallError } from "../../client.ts";
import { t } from "../messages/base.ts";
import { fieldId, problemOf } from "./form-fields.ts";

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };

/**
 * A group of radio buttons (one of) or check boxes (any of) under one legend. The first control
 * has the field's id, so that a problem can lead to it.
 */
export function Choices(props: {
  form: string;
  path: string;
  legend: string;
  kind: "radio" | "checkbox";
  options: readonly Choice[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  problem?: CallError | undefined;
  hint?: string;
  optional?: boolean;
  /** What helps to choose, between the hint and the choices. */
  children?: ComponentChildren;
}) {
  const { form, path, legend, kind, options, chosen, onChoose, hint, optional } = props;
  const problem = problemOf(props.problem, path);
  const id = fieldId(form, path);
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const choose = (value: string, on: boolean) => {
    if (kind === "radio") return onChoose([value]);
    const rest = chosen.filter((each) => each !== value);
    return onChoose(on ? [...rest, value] : rest);
  };
  return (
    <fieldset
      class={problem ? "field field-wrong" : "field"}
      aria-describedby={describedBy || undefined}
    >
      <legend>
        {legend}
        {optional && <span class="optional"> {t.optional}</span>}
      </legend>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {props.children}
      {problem && (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      {options.map((option, index) => (
        <label key={option.value} class="choice">
          <input
            id={index === 0 ? id : undefined}
            type={kind}
            name={id}
            value={option.value}
            checked={chosen.includes(option.value)}
            disabled={option.disabled}
            onChange={(event) => choose(option.value, event.currentTarget.checked)}
          />
          <span>{option.label}</span>
          {option.hint && <span class="hint">{option.hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}
