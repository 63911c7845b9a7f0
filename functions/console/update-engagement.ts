import { loadEngagement, saveEngagement } from "../data/engagements.ts";
import { retried } from "../data/retried.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { patched } from "../domain/patch.ts";
import { assertCurrent } from "../domain/stale.ts";
import { assertEngagement } from "../http/assert-engagement.ts";
import { changeId } from "../http/once.ts";
import { showEngagement } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/** Changes a product or service or its intake, on the version the caller saw. */
export const updateEngagement: ConsoleAct<"updateEngagement"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { supplierId, engagementId } = params;
  const { version, contract, ...others } = body;
  const change = changeId("updateEngagement", given);
  await retried(async () => {
    const supplier = await loadSupplier(context, supplierId);
    const before = await loadEngagement(context, supplierId, engagementId);
    if (before.change === change) return;
    assertCurrent(version, before.version, { by: before.changedBy, at: before.changedAt });
    const agreed = contract && patched(before.contract, contract);
    const fields = { ...others, ...(agreed && { contract: agreed }) };
    await assertEngagement(context, fields);
    await saveEngagement(context, supplier, { before, fields, change }, caller, now);
  });
  return showEngagement(await loadEngagement(context, supplierId, engagementId));
};
