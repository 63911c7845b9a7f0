import { withTitle } from "../content/register-words.ts";
import { listFindings as findingsIn } from "../data/findings.ts";
import type { ConsoleAct } from "./caller.ts";

/** Everything that is to be mended, or was. */
export const listFindings: ConsoleAct<"listFindings"> = async ({ caller, query }) => {
  const page = await findingsIn(caller.context, query);
  return { ...page, items: page.items.map(withTitle) };
};
