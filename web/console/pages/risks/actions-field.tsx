import type { CallError } from "../../../client.ts";
import { r } from "../../messages/risk.ts";
import { fieldId, problemOf } from "../../parts/form-fields.ts";

/** An action as typed. */
export type ActionForm = { text: string; due: string; done: boolean };

/** The most one entry takes. */
const MOST = 20;
const words = r.actions;

/** What is to be done about a risk, each with its day and whether it is done. */
export function ActionsField(props: {
  form: string;
  value: readonly ActionForm[];
  onValue: (value: ActionForm[]) => void;
  problem: CallError | undefined;
}) {
  const { form, value, onValue } = props;
  const id = fieldId(form, "actions");
  const problem = problemOf(props.problem, "actions");
  const change = (at: number, some: Partial<ActionForm>) =>
    onValue(value.map((each, index) => (index === at ? { ...each, ...some } : each)));
  return (
    <fieldset
      id={id}
      class={problem ? "field field-wrong" : "field"}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>{words.title}</legend>
      {problem && (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      {value.length === 0 && <p class="small muted">{words.none}</p>}
      <ol class="plain action-list">
        {value.map(({ text, due, done }, at) => (
          <li key={at} class="action-line">
            <input
              class="input"
              aria-label={words.text(at + 1)}
              value={text}
              maxLength={300}
              onInput={(event) => change(at, { text: event.currentTarget.value })}
            />
            <input
              class="input action-due"
              type="date"
              aria-label={words.due(at + 1)}
              value={due}
              onInput={(event) => change(at, { due: event.currentTarget.value })}
            />
            <label class="row small">
              <input
                type="checkbox"
                aria-label={words.done(at + 1)}
                checked={done}
                onChange={(event) => change(at, { done: event.currentTarget.checked })}
              />
              <span aria-hidden="true">{words.doneWord}</span>
            </label>
            <button
              type="button"
              class="button button-small button-quiet"
              aria-label={words.remove(at + 1)}
              onClick={() => onValue(value.filter((_, index) => index !== at))}
            >
              {words.removeWord}
            </button>
          </li>
        ))}
      </ol>
      {value.length < MOST && (
        <button
          type="button"
          class="button button-small"
          onClick={() => onValue([...value, { text: "", due: "", done: false }])}
        >
          {words.add}
        </button>
      )}
    </fieldset>
  );
}

/** Typed actions as a call takes them; a line without words is left out. */
export function actionsOf(value: readonly ActionForm[]) {
  return value
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, due, done }) => ({ text, done, ...(due && { due }) }));
}
