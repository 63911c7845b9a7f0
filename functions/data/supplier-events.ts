import type { EventKind } from "../domain/supplier-event.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { createOnce } from "./once.ts";
import { type Author, type SupplierItem, supplierChange } from "./suppliers.ts";
import { query } from "./table.ts";
import { create } from "./writes.ts";

/** What a member notes about a supplier. */
export type EventFields = {
  kind: EventKind;
  /** The calendar date on which it happened or was published. */
  date: string;
  text: string;
  source?: string | undefined;
  engagement?: string | undefined;
};

export type SupplierEvent = EventFields & {
  id: string;
  by: { id: string; name: string };
  at: string;
};

/** P187 · Note an incident, news or a change of a supplier, once. ORG#o#SUPPLIER#s / EVENT#n */
export async function noteEvent(
  context: OrganisationContext,
  supplier: SupplierItem,
  noted: { id: string; fields: EventFields; created: string },
  by: Author,
  now: string,
): Promise<void> {
  const { id, fields, created } = noted;
  const item = {
    ...keys.supplierEvent(context, supplier.id, id),
    ...{ ...fields, id, created, by: { id: by.id, name: by.name }, at: now },
  };
  const data = { note: id, kind: fields.kind };
  const event = { event: "event-noted", by: by.id, at: now, data };
  await createOnce([create(item), ...supplierChange(context, supplier, {}, event)], created);
}

/** P188 · What members noted about a supplier. ORG#o#SUPPLIER#s / EVENT# */
export async function listEvents(
  context: OrganisationContext,
  supplier: string,
): Promise<SupplierEvent[]> {
  const items = await query(keys.ofSupplier(context, supplier), { prefix: "EVENT#" });
  return items.map(
    ({ pk: _pk, sk: _sk, created: _created, ...event }) => event as unknown as SupplierEvent,
  );
}
