import { loadAssessment } from "../data/assessments.ts";
import { ledgerOf } from "../data/ledger.ts";
import type { ConsoleAct } from "./caller.ts";

/** The history of an assessment, oldest entry first. */
export const getLedger: ConsoleAct<"getLedger"> = async ({ caller, params }) => {
  const { id } = await loadAssessment(caller.context, params.assessmentId);
  return { items: await ledgerOf(caller.context, `ASSESSMENT#${id}`) };
};
