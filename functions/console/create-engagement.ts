import { createEngagement as create, loadEngagement } from "../data/engagements.ts";
import { retried } from "../data/retried.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { assertEngagement } from "../http/assert-engagement.ts";
import { once } from "../http/once.ts";
import { showEngagement } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/** Adds a product or service with its risk intake; tier and inherent risk come back. */
export const createEngagement: ConsoleAct<"createEngagement"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { id, created } = once("createEngagement", given);
  await retried(async () => {
    const supplier = await loadSupplier(context, params.supplierId);
    await assertEngagement(context, body);
    await create(context, supplier, { id, fields: body, created }, caller, now);
  });
  return showEngagement(await loadEngagement(context, params.supplierId, id));
};
