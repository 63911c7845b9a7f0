import { loadHead } from "../data/head.ts";
import { ledgerOf } from "../data/ledger.ts";
import type { ConsoleAct } from "./caller.ts";

/** The history of an assessment, oldest entry first. */
export const getLedger: ConsoleAct<"getLedger"> = async ({ caller, params }) => {
  const { id } = await loadHead(caller.context, params.assessmentId);
  return { items: await ledgerOf(caller.context, `ASSESSMENT#${id}`) };
};
