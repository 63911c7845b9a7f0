import { loadOrganisation, saveTerms } from "../data/organisations.ts";
import { retried } from "../data/retried.ts";
import { notFound } from "../domain/errors.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showOrganisation } from "../http/show-organisation.ts";
import type { ConsoleAct } from "./caller.ts";

/**
 * Changes what suppliers are told before they answer, on the version the caller saw: every landing
 * page says it from then on.
 */
export const updateOrganisation: ConsoleAct<"updateOrganisation"> = async (given) => {
  const { caller, body, now } = given;
  const change = changeId("updateOrganisation", given);
  return retried(async () => {
    const before = await loadOrganisation(caller.context);
    if (!before) throw notFound();
    if (before.change === change) return showOrganisation(before);
    assertCurrent(body.version, before.version ?? 0, {
      by: before.changedBy,
      at: before.changedAt,
    });
    return showOrganisation(
      await saveTerms(caller.context, before, { terms: body.terms, change }, caller, now),
    );
  });
};
