import { riskPoint } from "../../../../functions/domain/bands.ts";
import type { CallError } from "../../../client.ts";
import { r } from "../../messages/risk.ts";
import { BandChip } from "../../parts/band-chip.tsx";
import { fieldId, problemOf } from "../../parts/form-fields.ts";

/** A place in the matrix as typed; empty while nobody has set it. */
export type PlaceForm = { likelihood: string; impact: string };

const STEPS = ["1", "2", "3", "4", "5"] as const;
const words = r.points;

/** A place in the matrix: likelihood and impact with the band they make. */
export function PlaceFields(props: {
  form: string;
  path: string;
  legend: string;
  value: PlaceForm;
  onValue: (value: PlaceForm) => void;
  problem: CallError | undefined;
  /** It may stay unset. */
  optional?: boolean;
}) {
  const { form, path, legend, value, onValue, optional } = props;
  const problem = problemOf(props.problem, path);
  const id = fieldId(form, path);
  const place = placeOf(value);
  const point = place && riskPoint(place.likelihood, place.impact);
  return (
    <fieldset
      class={problem ? "field field-wrong" : "field"}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>{legend}</legend>
      {problem && (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
      <div class="row">
        {(["likelihood", "impact"] as const).map((side, at) => (
          <label key={side} class="row small">
            {words[side]}
            <select
              id={at === 0 ? id : undefined}
              class="input place-input"
              value={value[side]}
              onChange={(event) => onValue({ ...value, [side]: event.currentTarget.value })}
            >
              {(optional || value[side] === "") && <option value="">{words.none}</option>}
              {STEPS.map((step) => (
                <option key={step} value={step}>
                  {step}
                </option>
              ))}
            </select>
          </label>
        ))}
        {point && <BandChip band={point.band} value={point.product} />}
      </div>
    </fieldset>
  );
}

/** A typed place as a call takes it; undefined while half of it is missing. */
export function placeOf({ likelihood, impact }: PlaceForm) {
  if (likelihood === "" || impact === "") return undefined;
  return { likelihood: Number(likelihood), impact: Number(impact) };
}

/** A place as typed. */
export function typed(place: { likelihood: number; impact: number } | undefined): PlaceForm {
  return { likelihood: String(place?.likelihood ?? ""), impact: String(place?.impact ?? "") };
}
