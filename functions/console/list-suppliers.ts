import { listSuppliers as suppliersOf } from "../data/suppliers.ts";
import type { ConsoleAct } from "./caller.ts";

/** The supplier directory. */
export const listSuppliers: ConsoleAct<"listSuppliers"> = ({ caller, query }) =>
  suppliersOf(caller.context, query);
