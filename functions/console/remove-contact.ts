import { contactDuties, endLinks } from "../data/contact-duties.ts";
import { loadContact, removeContact as remove } from "../data/contacts.ts";
import { retried } from "../data/retried.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { assertNotNeeded } from "../domain/assert-not-needed.ts";
import { assertCurrent } from "../domain/stale.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Takes a contact away, on the version the caller saw: address, telephone and job are erased at
 * once and every link of theirs ends. The name stays for what was asked of them before; a contact
 * who is still asked is not taken away.
 */
export const removeContact: ConsoleAct<"removeContact"> = async (given) => {
  const { caller, params, query, now } = given;
  const { context } = caller;
  const { supplierId, contactId } = params;
  return retried(async () => {
    const supplier = await loadSupplier(context, supplierId);
    const before = await loadContact(context, supplierId, contactId);
    const { version, changedBy, changedAt } = before;
    assertCurrent(query.version ?? version, version, { by: changedBy, at: changedAt });
    const duties = await contactDuties(context, supplierId, contactId);
    assertNotNeeded(before.name, duties.asked);
    await endLinks(context, duties, caller, now);
    await remove(context, supplier, before, caller, now);
    return { id: contactId, version: before.version + 1, ended: duties.links.length };
  });
};
