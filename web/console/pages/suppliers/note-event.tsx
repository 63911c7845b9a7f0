import { useState } from "preact/hooks";
import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { EVENT_KINDS } from "../../../../functions/domain/supplier-event.ts";
import { call } from "../../api.ts";
import { deviceZone, todayIn } from "../../format.ts";
import { t } from "../../messages/base.ts";
import { directory } from "../../messages/directory.ts";
import { Choices } from "../../parts/choices.tsx";
import { filled } from "../../parts/form-fields.ts";
import { useFirstField, useWayBack } from "../../parts/in-place.ts";
import { Refused } from "../../parts/refused.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { may } from "../../state.ts";
import { useAction } from "../../use-action.ts";

const words = directory.supplier;

/** Something a member learned of a supplier, noted in its history. */
export function NoteEvent(props: { supplier: Supplier; onNoted: () => Promise<unknown> }) {
  const { supplier, onNoted } = props;
  const [open, setOpen] = useState(false);
  const back = useWayBack(open);
  if (!may("noteEvent")) return null;
  const close = () => setOpen(false);
  if (open) return <EventForm supplier={supplier} onNoted={onNoted} onDone={close} />;
  return (
    <p>
      <button type="button" class="button button-small" ref={back} onClick={() => setOpen(true)}>
        {words.note}
      </button>
    </p>
  );
}

function EventForm(props: {
  supplier: Supplier;
  onNoted: () => Promise<unknown>;
  onDone: () => void;
}) {
  const { supplier, onNoted, onDone } = props;
  const ref = useFirstField();
  const empty = {
    kind: "news",
    date: todayIn(deviceZone(), new Date()),
    text: "",
    source: "",
    engagement: "",
  };
  const [form, setForm] = useState(empty);
  const note = useAction(async (given: typeof empty, key) => {
    const kind = EVENT_KINDS.find((each) => each === given.kind) ?? "news";
    const engagement = filled(given.engagement);
    const body = {
      ...{ kind, date: given.date, text: given.text },
      ...{ source: filled(given.source), ...(engagement && { engagement }) },
    };
    await call("noteEvent", { params: { supplierId: supplier.id }, body, key });
    await onNoted();
    onDone();
  });
  const field = (path: "date" | "text" | "source") => ({
    form: "event",
    path,
    label: words[path],
    value: form[path],
    onValue: (value: string) => setForm({ ...form, [path]: value }),
    problem: note.problem,
  });
  return (
    <form
      ref={ref}
      class="form stack boxed"
      noValidate
      aria-label={words.noteTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void note.run(form);
      }}
    >
      <Refused problem={note.problem} form="event" />
      <Choices
        form="event"
        path="kind"
        kind="radio"
        legend={words.kind}
        options={EVENT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        chosen={[form.kind]}
        onChoose={([kind = "news"]) => setForm({ ...form, kind })}
      />
      <TextField {...field("date")} type="date" size="short" />
      <TextField {...field("text")} rows={3} maxLength={2000} />
      <TextField {...field("source")} optional type="url" />
      {supplier.engagements.length > 0 && (
        <SelectField
          form="event"
          path="engagement"
          label={words.product}
          value={form.engagement}
          none={words.whole}
          options={supplier.engagements.map(({ id, product }) => ({ value: id, label: product }))}
          onValue={(engagement) => setForm({ ...form, engagement })}
          size="medium"
        />
      )}
      <div class="actions">
        <SubmitButton label={words.noteSubmit} busy={note.busy} />
        <button type="button" class="button" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
