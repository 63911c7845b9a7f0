import type { CallError } from "../../../client.ts";
import { r } from "../../messages/risk.ts";
import { TextField } from "../../parts/text-field.tsx";
import { PlaceFields, type PlaceForm } from "./place-fields.tsx";

/** What an entry made by hand says, as typed. */
export type FactsForm = { sentence: string; inherent: PlaceForm; current: PlaceForm };

/** What only an entry made by hand lets people say: the sentence and where it stands. */
export function OwnFactsFields(props: {
  form: FactsForm;
  onForm: (some: Partial<FactsForm>) => void;
  problem: CallError | undefined;
}) {
  const { form, onForm, problem } = props;
  const common = { form: "risk", problem };
  return (
    <>
      <TextField
        {...common}
        path="sentence"
        label={r.sentence}
        hint={r.sentenceHint}
        value={form.sentence}
        onValue={(sentence) => onForm({ sentence })}
        rows={2}
        maxLength={300}
      />
      <PlaceFields
        {...common}
        path="inherent"
        legend={r.points.inherent}
        value={form.inherent}
        onValue={(inherent) => onForm({ inherent })}
      />
      <PlaceFields
        {...common}
        path="current"
        legend={r.points.current}
        value={form.current}
        onValue={(current) => onForm({ current })}
      />
    </>
  );
}
