import { evidenceOfSupplier } from "../data/evidence.ts";
import { partiesOfSupplier } from "../data/fourth-parties.ts";
import { listEvents } from "../data/supplier-events.ts";
import { loadSupplier } from "../data/suppliers.ts";
import type { ConsoleAct } from "./caller.ts";

/** What is known of a supplier beside its own facts: events, documents, and who stands behind it. */
export const getDossier: ConsoleAct<"getDossier"> = async ({ caller, params }) => {
  const { context } = caller;
  const { id } = await loadSupplier(context, params.supplierId);
  const [events, documents, behind] = await Promise.all([
    listEvents(context, id),
    evidenceOfSupplier(context, id),
    partiesOfSupplier(context, id),
  ]);
  return {
    events,
    documents: documents.map(({ verdictChange: _, ...document }) => document),
    parties: behind.map(({ engagementId, product, assessmentId, parties }) => ({
      ...{ engagementId, product, assessmentId },
      parties: parties.map(({ key: _, ...party }) => party),
    })),
  };
};
