import type { CallError } from "../../../client.ts";
import { t } from "../../messages/base.ts";
import { TextField } from "../../parts/text-field.tsx";
import type { SupplierForm } from "./supplier-form.ts";

/** The fields of a supplier; all but the name may wait. */
export function SupplierFields(props: {
  form: SupplierForm;
  onForm: (some: Partial<SupplierForm>) => void;
  problem: CallError | undefined;
}) {
  const { form, onForm, problem } = props;
  const words = t.supplier.fields;
  const field = (path: keyof SupplierForm) => ({
    form: "supplier",
    path,
    label: words[path],
    value: form[path],
    onValue: (value: string) => onForm({ [path]: value }),
    problem,
  });
  return (
    <>
      <TextField {...field("name")} maxLength={120} />
      <TextField {...field("vendorId")} optional hint={t.supplier.hints.vendorId} size="medium" />
      <TextField {...field("country")} optional size="medium" />
      <TextField {...field("website")} optional type="url" />
      <TextField {...field("parentCompany")} optional hint={t.supplier.hints.parentCompany} />
      <TextField {...field("note")} optional rows={3} hint={t.supplier.hints.note} />
    </>
  );
}
