import { loadSupplier } from "../data/suppliers.ts";
import { timelineOf } from "../data/timeline.ts";
import type { ConsoleAct } from "./caller.ts";

/** Everything that happened to a supplier, its assessments and its risks, newest first. */
export const getTimeline: ConsoleAct<"getTimeline"> = async ({ caller, params, query }) => {
  const { id } = await loadSupplier(caller.context, params.supplierId);
  const { entries, ...more } = await timelineOf(caller.context, id, query);
  return { items: entries, ...more };
};
