import { loadContact, saveContact } from "../data/contacts.ts";
import { retried } from "../data/retried.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showContact } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/** Changes a contact, on the version the caller saw. */
export const updateContact: ConsoleAct<"updateContact"> = async (given) => {
  const { caller, params, body, now } = given;
  const { supplierId, contactId } = params;
  const { version, ...fields } = body;
  const change = changeId("updateContact", given);
  await retried(async () => {
    const supplier = await loadSupplier(caller.context, supplierId);
    const before = await loadContact(caller.context, supplierId, contactId);
    if (before.change === change) return;
    assertCurrent(version, before.version, { by: before.changedBy, at: before.changedAt });
    const changes = { before, fields, change };
    await saveContact(caller.context, supplier, changes, caller, now);
  });
  return showContact(await loadContact(caller.context, supplierId, contactId));
};
