import { loadCounted } from "../data/month-figures.ts";
import { notFound } from "../domain/errors.ts";
import type { ConsoleAct } from "./caller.ts";

/** What a figure of an earlier month counted; months whose lists were not kept are missing. */
export const getCounted: ConsoleAct<"getCounted"> = async ({ caller, query }) => {
  const ids = await loadCounted(caller.context, query.month, query.figure);
  if (!ids) throw notFound();
  return { ids };
};
