import { listRisks as risksOf } from "../data/risks.ts";
import type { ConsoleAct } from "./caller.ts";

/** The risk register. */
export const listRisks: ConsoleAct<"listRisks"> = ({ caller, query }) =>
  risksOf(caller.context, query);
