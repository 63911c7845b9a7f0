import { now } from "../clock.ts";
import { listFourthParties } from "../data/fourth-parties.ts";
import { loadLists } from "../data/lists.ts";
import { listMonths } from "../data/month-figures.ts";
import { dashboardOf } from "../domain/dashboard.ts";
import type { ConsoleAct } from "./caller.ts";

/** The overview of the organisation's portfolio. */
export const getDashboard: ConsoleAct<"getDashboard"> = async ({ caller: { context } }) => {
  const [lists, parties, months] = await Promise.all([
    loadLists(context),
    listFourthParties(context),
    listMonths(context),
  ]);
  return dashboardOf({ ...lists, parties }, months, now());
};
