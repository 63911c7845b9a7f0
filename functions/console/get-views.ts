import { loadViews } from "../data/views.ts";
import type { ConsoleAct } from "./caller.ts";

/** The views of lists the caller keeps. */
export const getViews: ConsoleAct<"getViews"> = ({ caller }) =>
  loadViews(caller.context, caller.id);
