import { retried } from "../data/retried.ts";
import { loadSupplier, saveSupplier } from "../data/suppliers.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showSupplier } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/** Changes what is said about a supplier, on the version the caller saw. */
export const updateSupplier: ConsoleAct<"updateSupplier"> = async (given) => {
  const { caller, params, body, now } = given;
  const { version, ...fields } = body;
  const change = changeId("updateSupplier", given);
  await retried(async () => {
    const before = await loadSupplier(caller.context, params.supplierId);
    if (before.change === change) return;
    assertCurrent(version, before.version, { by: before.changedBy, at: before.changedAt });
    const changes = { fields, change };
    await saveSupplier(caller.context, before, changes, caller, now);
  });
  return showSupplier(caller.context, params.supplierId);
};
