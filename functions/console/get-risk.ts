import { showRisk } from "../http/show-risk.ts";
import type { ConsoleAct } from "./caller.ts";

/** An entry with its actions and history. */
export const getRisk: ConsoleAct<"getRisk"> = ({ caller, params }) =>
  showRisk(caller.context, params.riskId);
