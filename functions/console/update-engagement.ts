import { loadEngagement, saveEngagement } from "../data/engagements.ts";
import { retried } from "../data/retried.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { assertCurrent } from "../domain/stale.ts";
import { assertEngagement } from "../http/assert-engagement.ts";
import { givenFields } from "../http/given-fields.ts";
import { changeId } from "../http/once.ts";
import { showEngagement } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/** Changes a product or service or its intake, on the version the caller saw. */
export const updateEngagement: ConsoleAct<"updateEngagement"> = async (given) => {
  const { caller, params, body, request, now } = given;
  const { context } = caller;
  const { supplierId, engagementId } = params;
  const { version, ...fields } = body;
  const change = changeId("updateEngagement", given);
  await retried(async () => {
    const supplier = await loadSupplier(context, supplierId);
    const before = await loadEngagement(context, supplierId, engagementId);
    if (before.change === change) return;
    assertCurrent(version, before.version, { by: before.changedBy, at: before.changedAt });
    const changed = givenFields(fields, request.body);
    await assertEngagement(context, changed);
    await saveEngagement(context, supplier, { before, fields: changed, change }, caller, now);
  });
  return showEngagement(await loadEngagement(context, supplierId, engagementId));
};
