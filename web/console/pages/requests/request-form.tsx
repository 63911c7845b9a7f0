import { useState } from "preact/hooks";
import { call, listAll } from "../../api.ts";
import { t } from "../../messages/base.ts";
import { requests as words } from "../../messages/requests.ts";
import { filled } from "../../parts/form-fields.ts";
import { useFirstField } from "../../parts/in-place.ts";
import { Refused } from "../../parts/refused.tsx";
import { SubmitButton } from "../../parts/submit-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useAction } from "../../use-action.ts";
import { useLoad } from "../../use-load.ts";

const empty = { supplierName: "", product: "", purpose: "", data: "", neededBy: "", note: "" };

/** The short form with which a colleague asks for a product to be assessed. */
export function RequestForm(props: { onDone: () => Promise<void>; onCancel: () => void }) {
  const { onDone, onCancel } = props;
  const suppliers = useLoad("suppliers", () => listAll("listSuppliers"));
  const ref = useFirstField();
  const [form, setForm] = useState(empty);
  const ask = useAction(async (given: typeof empty, key) => {
    const name = given.supplierName.trim();
    const known = suppliers.data?.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const body = {
      ...{ supplierName: known?.name ?? name, product: given.product, purpose: given.purpose },
      ...{ data: filled(given.data), neededBy: filled(given.neededBy), note: filled(given.note) },
      ...(known && { supplierId: known.id }),
    };
    await call("createRequest", { body, key });
    await onDone();
  });
  const field = (path: keyof typeof empty) => ({
    form: "request",
    path,
    label: words.fields[path],
    value: form[path],
    onValue: (value: string) => setForm({ ...form, [path]: value }),
    problem: ask.problem,
  });
  return (
    <form
      ref={ref}
      class="form stack boxed"
      noValidate
      aria-label={words.add}
      onSubmit={(event) => {
        event.preventDefault();
        void ask.run(form);
      }}
    >
      <Refused problem={ask.problem} form="request" />
      <TextField
        {...field("supplierName")}
        hint={words.hints.supplierName}
        suggestions={(suppliers.data ?? []).slice(0, 2000).map(({ name }) => name)}
      />
      <TextField {...field("product")} maxLength={120} />
      <TextField {...field("purpose")} rows={2} />
      <TextField {...field("data")} optional rows={2} hint={words.hints.data} />
      <TextField {...field("neededBy")} optional type="date" size="short" />
      <TextField {...field("note")} optional rows={2} />
      <div class="actions">
        <SubmitButton label={words.submit} busy={ask.busy} />
        <button type="button" class="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
