import { now } from "../clock.ts";
import { catalogue } from "../content/load.ts";
import { withSentence, withTitle } from "../content/register-words.ts";
import { listFourthParties } from "../data/fourth-parties.ts";
import { loadFindings, loadLists } from "../data/lists.ts";
import { listMonths } from "../data/month-figures.ts";
import { dashboardOf } from "../domain/dashboard.ts";
import type { ConsoleAct } from "./caller.ts";

/** The overview of the organisation's portfolio. */
export const getDashboard: ConsoleAct<"getDashboard"> = async ({ caller: { context, id } }) => {
  const [lists, findings, parties, months] = await Promise.all([
    loadLists(context),
    loadFindings(context),
    listFourthParties(context),
    listMonths(context),
  ]);
  const named = {
    ...{ suppliers: lists.suppliers, assessments: lists.assessments, parties },
    ...{ risks: lists.risks.map(withSentence), findings: findings.map(withTitle) },
  };
  const dashboard = dashboardOf(named, months, now(), id);
  const titles = new Map(catalogue().iso42001.controls.map(({ id, title }) => [id, title]));
  const weakControls = dashboard.weakControls.map((each) => ({
    ...each,
    title: titles.get(each.control),
  }));
  return { ...dashboard, weakControls };
};
