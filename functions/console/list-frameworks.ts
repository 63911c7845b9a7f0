import { catalogue } from "../content/load.ts";
import type { ConsoleAct } from "./caller.ts";

/** The control catalogue: the controls, and the other frameworks as views on them. */
export const listFrameworks: ConsoleAct<"listFrameworks"> = async () => {
  const { iso42001, ...views } = catalogue();
  return { controls: iso42001.controls, ...views };
};
