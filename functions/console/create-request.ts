import { createRequest as create, loadRequest } from "../data/intake-requests.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { once } from "../http/once.ts";
import { showRequest } from "../http/show-request.ts";
import type { ConsoleAct } from "./caller.ts";

/** A colleague asks for a product to be assessed before it is bought. */
export const createRequest: ConsoleAct<"createRequest"> = async (given) => {
  const { caller, body, now } = given;
  const { id, created } = once("createRequest", given);
  const { supplierId } = body;
  const known = supplierId ? await loadSupplier(caller.context, supplierId) : undefined;
  const fields = known ? { ...body, supplierName: known.name } : body;
  await create(caller.context, { id, fields, created }, caller, now);
  return showRequest(await loadRequest(caller.context, id));
};
