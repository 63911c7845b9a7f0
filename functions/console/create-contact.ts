import { createContact as create, loadContact } from "../data/contacts.ts";
import { retried } from "../data/retried.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { once } from "../http/once.ts";
import { showContact } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/** Adds a contact to a supplier; the same key again gives the same contact. */
export const createContact: ConsoleAct<"createContact"> = async (given) => {
  const { caller, params, body, now } = given;
  const { id, created } = once("createContact", given);
  await retried(async () => {
    const supplier = await loadSupplier(caller.context, params.supplierId);
    await create(caller.context, supplier, { id, fields: body, created }, caller, now);
  });
  return showContact(await loadContact(caller.context, params.supplierId, id));
};
