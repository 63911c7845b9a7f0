import type { EngagementFields } from "../domain/engagement.ts";
import {
  type Adds,
  contactNameOf,
  type ImportOutcome,
  type ImportRow,
} from "../domain/plan-import.ts";
import { addressKey, nameKey, vendorKey } from "../domain/supplier-marks.ts";
import { type ContactFields, createContact } from "./contacts.ts";
import { createEngagement } from "./engagements.ts";
import { derivedId, hashOf } from "./hash.ts";
import { importSupplier } from "./import-supplier.ts";
import type { OrganisationContext } from "./keys.ts";
import { retried } from "./retried.ts";
import { type Author, loadSupplier } from "./suppliers.ts";

type LineToImport = {
  row: ImportRow;
  /** Somebody said that it is another company than the one it looks like. */
  apart: boolean;
  /** What is to become of the line as things stand now. */
  plan: () => Promise<ImportOutcome | undefined>;
};

/** What became of a line, and the supplier it now belongs to. */
export type LineDone = { planned: ImportOutcome; supplier?: { id: string; name: string } };

/**
 * Brings one line in as its plan says; where somebody added the same company in between, it is
 * planned anew. Ids follow from the line's own words, so that a line brought in twice at the same
 * moment is brought in once.
 */
export function importLine(
  context: OrganisationContext,
  { row, apart, plan }: LineToImport,
  by: Author,
  now: string,
): Promise<LineDone> {
  return retried(async () => {
    const planned = await plan();
    if (!planned) throw new Error("A line has one outcome.");
    if (planned.is === "new") {
      const supplier = await addSupplier(context, { row, adds: planned.adds, apart }, by, now);
      return { planned, supplier };
    }
    const { id, name } = planned.of.supplier;
    if (planned.is === "adds") await addTo(context, { id, row, adds: planned.adds }, by, now);
    return planned.is === "question" ? { planned } : { planned, supplier: { id, name } };
  });
}

async function addSupplier(
  context: OrganisationContext,
  { row, adds, apart }: { row: ImportRow; adds: Adds; apart: boolean },
  by: Author,
  now: string,
): Promise<{ id: string; name: string }> {
  const { line: _, contactName, contactEmail, contactJob, contactPhone, product, ...fields } = row;
  const known = row.vendorId ? vendorKey(row.vendorId) : nameKey(row.name);
  const host = apart ? (contactEmail ?? row.website ?? "apart") : "";
  const id = derivedId(context.organisation, "import", known, host);
  const contact = { id: contactId(context, id, row), fields: contactFields(row) };
  const engagement = { id: productId(context, id, product), fields: emptyIntake(product ?? "") };
  const imported = {
    ...{ id, fields, apart, created: hashOf({ id }) },
    contact: adds.contact ? contact : undefined,
    engagement: adds.product ? engagement : undefined,
  };
  await importSupplier(context, imported, by, now);
  return { id, name: row.name };
}

async function addTo(
  context: OrganisationContext,
  { id, row, adds }: { id: string; row: ImportRow; adds: Adds },
  by: Author,
  now: string,
): Promise<void> {
  const created = hashOf({ id });
  if (adds.contact) {
    const contact = { id: contactId(context, id, row), fields: contactFields(row), created };
    await createContact(context, await loadSupplier(context, id), contact, by, now);
  }
  if (adds.product && row.product !== undefined) {
    const fields = emptyIntake(row.product);
    const engagement = { id: productId(context, id, row.product), fields, created };
    await createEngagement(context, await loadSupplier(context, id), engagement, by, now);
  }
}

function contactId({ organisation }: OrganisationContext, supplier: string, row: ImportRow) {
  const known = row.contactEmail ? addressKey(row.contactEmail) : nameKey(row.contactName ?? "");
  return derivedId(organisation, "import-contact", supplier, known);
}

function productId({ organisation }: OrganisationContext, supplier: string, product = "") {
  return derivedId(organisation, "import-product", supplier, nameKey(product));
}

function contactFields(row: ImportRow): ContactFields {
  const { contactEmail: email, contactJob: job, contactPhone: phone } = row;
  return { name: contactNameOf(row), email, job, phone, language: "en" };
}

/** A product of which nothing is known but its name: everything counts as the worst. */
function emptyIntake(product: string): EngagementFields {
  const unknown = { data: null, persons: null, criticality: null, regulation: null, scale: null };
  const exposure = { autonomy: null, accessDepth: null, opacity: null, chainDepth: null };
  return {
    ...{ product, kind: "ai-product", aiRoles: [], actRoles: [], riskClass: "unknown" },
    ...{ contract: {}, criticalFunction: false, facts: [] },
    triage: { ...unknown, ...exposure, changeRate: null, incidents: null },
  };
}
