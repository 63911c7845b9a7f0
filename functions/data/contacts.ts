import { notFound } from "../domain/errors.ts";
import type { Language } from "../domain/languages.ts";
import type { Patch } from "../domain/patch.ts";
import { fieldChanges } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { markWrites } from "./marks.ts";
import { createOnce } from "./once.ts";
import { type Author, holding, type SupplierItem, supplierChange } from "./suppliers.ts";
import { get, getAll, query, transact } from "./table.ts";
import { create, update, type Write } from "./writes.ts";

/** What people say about a contact; the address may be missing. */
export type ContactFields = {
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  job?: string | undefined;
  language: Language;
};

export type ContactItem = ContactFields & {
  id: string;
  version: number;
  changedBy: string;
  changedAt: string;
  change?: string;
  /** When it was taken away; only the name is left then, for what was asked of it before. */
  removedAt?: string;
};

/** P13 · Add a contact to a supplier, once. ORG#o#SUPPLIER#s / CONTACT#c */
export async function createContact(
  context: OrganisationContext,
  supplier: SupplierItem,
  contact: { id: string; fields: ContactFields; created: string },
  by: Author,
  now: string,
): Promise<void> {
  const { id, fields, created } = contact;
  const item = {
    ...keys.contact(context, supplier.id, id),
    ...fields,
    ...{ id, created, version: 1, changedBy: by.name, changedAt: now },
  };
  const event = { event: "contact-added", by: by.id, at: now, data: { contact: id } };
  const counted = { set: holding(id, "contact"), increment: { "row.contacts": 1 } };
  const marks = markWrites(context, supplier.id, { email: fields.email });
  const change = supplierChange(context, supplier, counted, event);
  await createOnce([create(item), ...change, ...marks], created);
}

/** P14 · One contact of a supplier. ORG#o#SUPPLIER#s / CONTACT#c */
export async function loadContact(
  context: OrganisationContext,
  supplier: string,
  id: string,
): Promise<ContactItem> {
  const contact = await loadAnyContact(context, supplier, id);
  if (contact.removedAt !== undefined) throw notFound();
  return contact;
}

/** P297 · These contacts of a supplier, in this order; refused if one is missing. ORG#o#SUPPLIER#s / CONTACT#c */
export async function loadContacts(
  context: OrganisationContext,
  supplier: string,
  ids: readonly string[],
): Promise<ContactItem[]> {
  const items = await getAll(ids.map((id) => keys.contact(context, supplier, id)));
  const found = new Map(items.map((item) => [item.id, item as unknown as ContactItem]));
  return ids.map((id) => {
    const contact = found.get(id);
    if (!contact || contact.removedAt !== undefined) throw notFound();
    return contact;
  });
}

/** P296 · One contact of a supplier, even if it was taken away. ORG#o#SUPPLIER#s / CONTACT#c */
export async function loadAnyContact(
  context: OrganisationContext,
  supplier: string,
  id: string,
): Promise<ContactItem> {
  const item = await get(keys.contact(context, supplier, id));
  if (!item) throw notFound();
  return item as unknown as ContactItem;
}

/**
 * P15 · Change what people say about a contact, unless somebody was first. One that was taken away
 * stands again. … / CONTACT#c
 */
export async function saveContact(
  context: OrganisationContext,
  supplier: SupplierItem,
  { before, fields, change }: { before: ContactItem; fields: Patch<ContactFields>; change: string },
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const version = before.version + 1;
  const changes = fieldChanges({ ...fields, change, changedBy: by.name, changedAt: now, version });
  const data = { contact: before.id, version };
  const back = before.removedAt !== undefined;
  const event = { event: back ? "contact-restored" : "contact-changed", by: by.id, at: now, data };
  const counted = back ? { increment: { "row.contacts": 1 } } : {};
  const remove = [...changes.remove, ...(back ? ["removedAt"] : [])];
  await transact([
    update(keys.contact(context, supplier.id, before.id), { ...changes, remove }, [
      ["version", "=", before.version],
    ]),
    ...supplierChange(context, supplier, counted, event),
    ...markWrites(context, supplier.id, { email: fields.email }),
    ...more,
  ]);
}

/** P294 · Take a contact away: all but its name is erased, unless somebody was first. … / CONTACT#c */
export async function removeContact(
  context: OrganisationContext,
  supplier: SupplierItem,
  before: ContactItem,
  by: Author,
  now: string,
): Promise<void> {
  const version = before.version + 1;
  const data = { contact: before.id, version };
  const event = { event: "contact-removed", by: by.id, at: now, data };
  await transact([
    update(
      keys.contact(context, supplier.id, before.id),
      {
        set: { removedAt: now, changedBy: by.name, changedAt: now, version },
        remove: ["email", "phone", "job", "change"],
      },
      [["version", "=", before.version]],
    ),
    ...supplierChange(context, supplier, { increment: { "row.contacts": -1 } }, event),
  ]);
}

/** P16 · The contacts of a supplier by name, without those taken away. ORG#o#SUPPLIER#s / CONTACT# */
export async function listContacts(
  context: OrganisationContext,
  supplier: string,
): Promise<ContactItem[]> {
  const all = await listEveryContact(context, supplier);
  return all.filter(({ removedAt }) => removedAt === undefined);
}

/** P295 · Whoever is or was a contact of a supplier, by name. ORG#o#SUPPLIER#s / CONTACT# */
export async function listEveryContact(
  context: OrganisationContext,
  supplier: string,
): Promise<ContactItem[]> {
  const items = await query(keys.ofSupplier(context, supplier), { prefix: "CONTACT#" });
  return contactsByName(items as unknown as ContactItem[]);
}

/** Contacts in the order in which they are listed. */
export function contactsByName(contacts: readonly ContactItem[]): ContactItem[] {
  return contacts.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
