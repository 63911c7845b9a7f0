import { listMonths, loadCounted } from "../data/month-figures.ts";
import { notFound } from "../domain/errors.ts";
import type { ConsoleAct } from "./caller.ts";

/** What a figure of an earlier month counted; months whose lists were not kept are missing. */
export const getCounted: ConsoleAct<"getCounted"> = async ({ caller, query }) => {
  const { context } = caller;
  const months = await listMonths(context);
  if (!months.some(({ month, listed }) => listed && month === query.month)) throw notFound();
  return { ids: await loadCounted(context, query.month, query.figure) };
};
