import { intake } from "../../messages/intake.ts";
import { fieldId, problemOf } from "../../parts/form-fields.ts";
import type { Factor } from "./engagement-form.ts";
import type { IntakeParts } from "./intake-parts.ts";

/** One factor of the intake: five levels in plain words, or not known. */
export function FactorField({ factor, form, onChange, problem }: IntakeParts & { factor: Factor }) {
  const path = `triage.${factor}`;
  const id = fieldId("engagement", path);
  const { title, levels } = intake.factors[factor];
  const chosen = form.factors[factor];
  const wrong = problemOf(problem, path);
  const choose = (level: number | null) => onChange({ factors: { [factor]: level } });
  return (
    <fieldset class="factor">
      <legend class="label">{title}</legend>
      {wrong && <span class="problem">{wrong}</span>}
      {levels.map((words, index) => (
        <label key={words} class="level">
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={chosen === index + 1}
            onChange={() => choose(index + 1)}
          />
          <span class="level-number number">{index + 1}</span>
          <span>{words}</span>
        </label>
      ))}
      <label class="level">
        <input type="radio" name={id} checked={chosen === null} onChange={() => choose(null)} />
        <span class="level-number">?</span>
        <span class="muted">{intake.unknown}</span>
      </label>
    </fieldset>
  );
}
