import { showFinding } from "../http/show-finding.ts";
import type { ConsoleAct } from "./caller.ts";

/** A finding with what both sides wrote and its history. */
export const getFinding: ConsoleAct<"getFinding"> = ({ caller, params }) =>
  showFinding(caller.context, params.findingId);
