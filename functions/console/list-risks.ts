import { withSentence } from "../content/register-words.ts";
import { listRisks as risksOf } from "../data/risks.ts";
import type { ConsoleAct } from "./caller.ts";

/** The risk register. */
export const listRisks: ConsoleAct<"listRisks"> = async ({ caller, query }) => {
  const page = await risksOf(caller.context, query);
  return { ...page, items: page.items.map(withSentence) };
};
