import type { Desk } from "../contract/shapes/desk.ts";
import { loadContent } from "../data/content.ts";
import { loadDesk } from "../data/desk.ts";
import { loadHead, loadRound } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { spokenIn } from "../domain/spoken.ts";
import { supplierView } from "../domain/supplier-view.ts";

/** What was compiled for an assessment, with the questions it answers. */
export async function showDesk(context: OrganisationContext, assessment: string): Promise<Desk> {
  const head = await loadHead(context, assessment);
  const [content, round, desk] = await Promise.all([
    loadContent(head.content),
    loadRound(context, head),
    loadDesk(context, assessment),
  ]);
  const { questionnaire } = content;
  const { supplierName, product } = round;
  const asked = {
    ...{ supplierName, product },
    questionnaire: spokenIn(questionnaire, "en"),
    view: supplierView(questionnaire, round.scope),
  };
  if (!desk) return { ...asked, scope: round.scope, answers: [], version: 0 };
  const { answers, version, changedBy, changedAt, submitted } = desk;
  const stands = { answers, version, changedBy, changedAt, ...(submitted && { submitted }) };
  return { ...asked, scope: round.scope, ...stands };
}
