import type { EngagementFields } from "../domain/engagement.ts";
import { marksOf } from "../domain/supplier-marks.ts";
import type { ContactFields } from "./contacts.ts";
import { engagementItem } from "./engagements.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START } from "./ledger.ts";
import { markItem } from "./marks.ts";
import { type Author, type Holdings, type SupplierFields, supplierItem } from "./suppliers.ts";
import { transact } from "./table.ts";
import { create, put } from "./writes.ts";

/** A supplier out of a list, with the contact and the product its line names. */
export type ImportedSupplier = {
  id: string;
  fields: SupplierFields;
  contact: { id: string; fields: ContactFields } | undefined;
  engagement: { id: string; fields: EngagementFields } | undefined;
  /** Somebody said that it is another company than the one it looks like. */
  apart: boolean;
  created: string;
};

/**
 * P184 · Add a supplier out of a list with its contact and product in one transaction; refused as
 * stale where one it may be taken for has been added in between.
 * ORG#o / SUPPLIER#s, CONTACT#c, ENGAGEMENT#e, ORG#o#MARKS
 */
export async function importSupplier(
  context: OrganisationContext,
  imported: ImportedSupplier,
  by: Author,
  now: string,
): Promise<void> {
  const { id, fields, contact, created, apart } = imported;
  const engagement =
    imported.engagement &&
    engagementItem(context, id, { ...imported.engagement, created }, by, now);
  const data = {
    ...(contact && { contact: contact.id }),
    ...(engagement && { engagement: engagement.id, tier: engagement.tier }),
  };
  const event = { event: "supplier-imported", by: by.id, at: now, data };
  const { write, head } = appendEntry(context, `SUPPLIER#${id}`, LEDGER_START, event);
  const counts = {
    ...{ engagements: engagement ? 1 : 0, contacts: contact ? 1 : 0 },
    ...(engagement && { tier: engagement.tier }),
  };
  const item = {
    ...supplierItem(context, { id, fields, created }, counts, by, now),
    holds: {
      ...(contact && { [contact.id]: "contact" }),
      ...(engagement && { [engagement.id]: "engagement" }),
    } satisfies Holdings,
  };
  const author = { created, version: 1, changedBy: by.name, changedAt: now };
  const marks = marksOf({ ...fields, email: contact?.fields.email }).map((mark) => {
    // Planned as new without anybody's word: nothing of it was known, so nothing may be by now.
    const standing = markItem(context, mark, id);
    return apart ? put(standing) : create(standing);
  });
  await transact([
    create({ ...item, ...head }),
    write,
    ...marks,
    ...(contact
      ? [
          create({
            ...keys.contact(context, id, contact.id),
            ...contact.fields,
            id: contact.id,
            ...author,
          }),
        ]
      : []),
    ...(engagement ? [create(engagement)] : []),
  ]);
}
