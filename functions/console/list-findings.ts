import { listFindings as findingsIn } from "../data/findings.ts";
import type { ConsoleAct } from "./caller.ts";

/** Everything that is to be mended, or was. */
export const listFindings: ConsoleAct<"listFindings"> = ({ caller, query }) =>
  findingsIn(caller.context, query);
