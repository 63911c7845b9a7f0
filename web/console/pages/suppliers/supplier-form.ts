import type { Supplier } from "../../../../functions/contract/shapes/supplier.ts";
import { filled } from "../../parts/form-fields.ts";

/** A supplier's own facts as a form holds them. */
export type SupplierForm = {
  name: string;
  vendorId: string;
  parentCompany: string;
  website: string;
  country: string;
  note: string;
};

export const emptySupplier: SupplierForm = {
  name: "",
  vendorId: "",
  parentCompany: "",
  website: "",
  country: "",
  note: "",
};

/** A form filled with a supplier as it stands. */
export function supplierForm(supplier: Supplier): SupplierForm {
  const {
    name,
    vendorId = "",
    parentCompany = "",
    website = "",
    country = "",
    note = "",
  } = supplier;
  return { name, vendorId, parentCompany, website, country, note };
}

/** What a form sends; an address without its scheme gets https. */
export function supplierBody(form: SupplierForm) {
  const website = filled(form.website);
  return {
    name: form.name,
    vendorId: filled(form.vendorId),
    parentCompany: filled(form.parentCompany),
    website: website && !/^[a-z]+:/i.test(website) ? `https://${website}` : website,
    country: filled(form.country),
    note: filled(form.note),
  };
}
