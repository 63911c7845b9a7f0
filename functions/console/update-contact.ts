import { contactLinks } from "../data/contact-rotations.ts";
import { loadAnyContact, loadContact, saveContact } from "../data/contacts.ts";
import { retried } from "../data/retried.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showContact } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Changes a contact, on the version the caller saw. Another address ends every link and session
 * that was sent to the old one; where wished the open assessments are sent to the new one.
 */
export const updateContact: ConsoleAct<"updateContact"> = async (given) => {
  const { caller, params, body, now } = given;
  const { supplierId, contactId } = params;
  const { version, sendLinks, ...fields } = body;
  const change = changeId("updateContact", given);
  const links = await retried(async () => {
    const supplier = await loadSupplier(caller.context, supplierId);
    const before = await loadAnyContact(caller.context, supplierId, contactId);
    if (before.change === change) return undefined;
    assertCurrent(version, before.version, { by: before.changedBy, at: before.changedAt });
    const { email } = fields;
    const moved = { email, send: sendLinks };
    const { writes, ...counts } = await contactLinks(caller.context, before, moved, caller, now);
    const changes = { before, fields, change };
    await saveContact(caller.context, supplier, changes, caller, now, writes);
    return counts;
  });
  const contact = showContact(await loadContact(caller.context, supplierId, contactId));
  return { ...contact, ...(links && links.ended > 0 && { links }) };
};
