import { loadMember } from "../data/members.ts";
import { openRiskWrites } from "../data/open-risks.ts";
import { retried } from "../data/retried.ts";
import { loadRisk, saveRisk } from "../data/risks.ts";
import { notFound } from "../domain/errors.ts";
import { assertDescends, pointOf } from "../domain/manual-risk.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import type { ConsoleAct } from "./caller.ts";

/** Treats a risk, on the version the caller saw; what the score says is not touched. */
export const updateRisk: ConsoleAct<"updateRisk"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { version, actions, target, ...rest } = body;
  const fields = {
    ...rest,
    ...(target !== undefined && { target: target && pointOf(target) }),
  };
  const change = changeId("updateRisk", given);
  await retried(async () => {
    const before = await loadRisk(context, params.riskId);
    if (before.change === change) return;
    assertCurrent(version, before.row.version, { by: before.changedBy, at: before.changedAt });
    if (fields.owner && !(await loadMember(context, fields.owner))) throw notFound();
    const { inherent, current } = before.row;
    assertDescends({ inherent, current, target });
    const wanted = actions?.map(({ due, ...each }) => ({ ...each, ...(due && { due }) }));
    const changes = { fields, actions: wanted, change };
    const status = fields.status ?? before.row.status;
    const directory = await openRiskWrites(context, {
      ...{ key: before.sk, supplier: before.row.supplierId, engagement: before.row.engagementId },
      open: before.row.open && status !== "closed",
    });
    await saveRisk(context, before, changes, caller, now, directory);
  });
  return (await loadRisk(context, params.riskId)).row;
};
