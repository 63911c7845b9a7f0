import { evidenceOfSupplier } from "../data/evidence.ts";
import { listEvents } from "../data/supplier-events.ts";
import { loadSupplier } from "../data/suppliers.ts";
import type { ConsoleAct } from "./caller.ts";

/** What is known of a supplier beside its own facts: events and documents, over all its assessments. */
export const getDossier: ConsoleAct<"getDossier"> = async ({ caller, params }) => {
  const { context } = caller;
  const { id } = await loadSupplier(context, params.supplierId);
  const [events, documents] = await Promise.all([
    listEvents(context, id),
    evidenceOfSupplier(context, id),
  ]);
  return {
    events,
    documents: documents.map(({ verdictChange: _, ...document }) => document),
  };
};
