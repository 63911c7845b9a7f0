import { showDesk } from "../http/show-desk.ts";
import type { ConsoleAct } from "./caller.ts";

/** What was compiled from public material so far. */
export const getDesk: ConsoleAct<"getDesk"> = ({ caller, params }) =>
  showDesk(caller.context, params.assessmentId);
