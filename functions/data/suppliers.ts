import { notFound } from "../domain/errors.ts";
import type { Patch } from "../domain/patch.ts";
import { type Changes, fieldChanges } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START, type LedgerEvent, type LedgerHead } from "./ledger.ts";
import { type ListPage, listPage, type PageQuery } from "./list-page.ts";
import { markWrites } from "./marks.ts";
import { createOnce } from "./once.ts";
import type { SupplierLine, SupplierRow } from "./supplier-row.ts";
import { get, transact } from "./table.ts";
import { create, update, type Write } from "./writes.ts";

/** What people say about a supplier. */
export type SupplierFields = {
  name: string;
  vendorId?: string | undefined;
  parentCompany?: string | undefined;
  website?: string | undefined;
  country?: string | undefined;
  note?: string | undefined;
};

/** Who changed an item last. */
export type Author = { id: string; name: string };

export type SupplierItem = SupplierFields &
  LedgerHead & {
    id: string;
    /** What stands in its partition and others ask for of many suppliers at once, by id. */
    holds: Holdings;
    version: number;
    createdAt: string;
    changedBy: string;
    changedAt: string;
    /** The call that changed it last, so that a repeated one is recognised. */
    change?: string;
    row: SupplierRow;
  };

/** The contacts, products and assessments of a supplier, by id. */
export type Holdings = Record<string, "contact" | "engagement" | "assessment">;

/** The change of a supplier that it has one more of these. */
export function holding(id: string, kind: Holdings[string]): Record<string, unknown> {
  return { [`holds.${id}`]: kind };
}

/** P7 · Add a supplier under an id made from the caller's key. ORG#o / SUPPLIER#s */
export async function createSupplier(
  context: OrganisationContext,
  supplier: { id: string; fields: SupplierFields; created: string },
  by: Author,
  now: string,
): Promise<void> {
  const { id, fields, created } = supplier;
  const event = { event: "supplier-added", by: by.id, at: now };
  const { write, head } = appendEntry(context, `SUPPLIER#${id}`, LEDGER_START, event);
  const counts = { engagements: 0, contacts: 0 };
  const item = { ...supplierItem(context, supplier, counts, by, now), ...head };
  await createOnce([create(item), write, ...markWrites(context, id, fields)], created);
}

/** A supplier as it is first stored, without the end of its history. */
export function supplierItem(
  context: OrganisationContext,
  { id, fields, created }: { id: string; fields: SupplierFields; created: string },
  counts: Pick<SupplierRow, "engagements" | "contacts" | "tier">,
  by: Author,
  now: string,
) {
  const { name, vendorId, country } = fields;
  return {
    ...keys.supplier(context, id),
    ...fields,
    ...{ id, created, version: 1, createdAt: now, changedBy: by.name, changedAt: now },
    listPk: keys.suppliersList(context),
    listSk: placeOf(name),
    holds: {} as Holdings,
    row: { id, name, vendorId, country, ...counts },
  };
}

/** P8 · One supplier; missing and foreign are the same refusal. ORG#o / SUPPLIER#s */
export async function loadSupplier(
  context: OrganisationContext,
  id: string,
): Promise<SupplierItem> {
  const item = await get(keys.supplier(context, id));
  if (!item) throw notFound();
  return item as unknown as SupplierItem;
}

/** P9 · Change what people say about a supplier, unless somebody was first. ORG#o / SUPPLIER#s */
export async function saveSupplier(
  context: OrganisationContext,
  supplier: SupplierItem,
  { fields, change }: { fields: Patch<SupplierFields>; change: string },
  by: Author,
  now: string,
): Promise<void> {
  const { name, vendorId, country } = fields;
  const version = supplier.version + 1;
  const own = fieldChanges(fields);
  const shown = fieldChanges({ name, vendorId, country }, "row");
  const set = {
    ...{ ...own.set, ...shown.set },
    ...{ change, changedBy: by.name, changedAt: now, version },
    ...(name !== undefined && { listSk: placeOf(name) }),
  };
  const remove = [...own.remove, ...shown.remove];
  const event = { event: "supplier-changed", by: by.id, at: now, data: { version } };
  const marks = markWrites(context, supplier.id, fields);
  await transact([...supplierChange(context, supplier, { set, remove }, event), ...marks]);
}

/** P12 · The supplier directory by name. list: ORG#o#S / lower-case name */
export function listSuppliers(
  context: OrganisationContext,
  page: PageQuery,
): Promise<ListPage<SupplierLine>> {
  return listPage<SupplierLine>(context, keys.suppliersList(context), page);
}

/**
 * The writes that change a supplier and append to its history; refused if its history has moved
 * on since it was read.
 */
export function supplierChange(
  context: OrganisationContext,
  supplier: Pick<SupplierItem, "id" | keyof LedgerHead>,
  changes: Changes,
  event: LedgerEvent,
): Write[] {
  const { write, head } = appendEntry(context, `SUPPLIER#${supplier.id}`, supplier, event);
  const set = { ...changes.set, ...head };
  return [
    update(keys.supplier(context, supplier.id), { ...changes, set }, [
      ["ledgerHash", "=", supplier.ledgerHash],
    ]),
    write,
  ];
}

function placeOf(name: string): string {
  return name.toLowerCase();
}
