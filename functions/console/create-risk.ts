import { loadEngagement } from "../data/engagements.ts";
import { loadMember } from "../data/members.ts";
import { createRisk as create } from "../data/risk-deeds.ts";
import { loadSupplier } from "../data/suppliers.ts";
import { assertTaken } from "../domain/acceptance.ts";
import { notFound } from "../domain/errors.ts";
import { assertDescends, pointOf } from "../domain/manual-risk.ts";
import { once } from "../http/once.ts";
import { showRisk } from "../http/show-risk.ts";
import type { ConsoleAct } from "./caller.ts";

/** Enters a risk by hand; the same key again gives the same entry. */
export const createRisk: ConsoleAct<"createRisk"> = async (given) => {
  const { caller, body, now } = given;
  const { context } = caller;
  const { id, created } = once("createRisk", given);
  const { supplierId, engagementId, target, actions, ...fields } = body;
  const [supplier, engagement] = await Promise.all([
    loadSupplier(context, supplierId),
    loadEngagement(context, supplierId, engagementId),
  ]);
  if (body.owner && !(await loadMember(context, body.owner))) throw notFound();
  assertTaken(body.status, undefined);
  assertDescends(body);
  const risk = {
    ...{ ...fields, id, created, inherent: pointOf(body.inherent), current: pointOf(body.current) },
    ...(target && { target: pointOf(target) }),
    actions: actions.map(({ due, ...each }) => ({ ...each, ...(due && { due }) })),
  };
  return showRisk(context, await create(context, { supplier, engagement }, risk, caller, now));
};
