import { loadEngagement } from "../data/engagements.ts";
import { retried } from "../data/retried.ts";
import { noteEvent as note } from "../data/supplier-events.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { once } from "../http/once.ts";
import type { ConsoleAct } from "./caller.ts";

/** Notes an incident, news or a change of a supplier; the same key again notes it once. */
export const noteEvent: ConsoleAct<"noteEvent"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { id, created } = once("noteEvent", given);
  await retried(async () => {
    const supplier = await loadSupplier(context, params.supplierId);
    if (body.engagement) await loadEngagement(context, supplier.id, body.engagement);
    await note(context, supplier, { id, fields: body, created }, caller, now);
  });
  return { ...body, id, by: { id: caller.id, name: caller.name }, at: now };
};
