import { showSupplier } from "../http/show-supplier.ts";
import type { ConsoleAct } from "./caller.ts";

/** A supplier with its contacts and engagements. */
export const getSupplier: ConsoleAct<"getSupplier"> = ({ caller, params }) =>
  showSupplier(caller.context, params.supplierId);
