import { createSupplier as create } from "../data/suppliers.ts";
import { once } from "../http/once.ts";
import { showSupplier } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/** Adds a supplier; the same key again gives the same supplier. */
export const createSupplier: ConsoleAct<"createSupplier"> = async (given) => {
  const { caller, body, now } = given;
  const { id, created } = once("createSupplier", given);
  await create(caller.context, { id, fields: body, created }, caller, now);
  return showSupplier(caller.context, id);
};
