import { retried } from "../data/retried.ts";
import { acceptRisk as accept } from "../data/risk-deeds.ts";
import { loadRisk } from "../data/risks.ts";
import { assertDueAhead } from "../domain/assert-due-ahead.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showRisk } from "../http/show-risk.ts";
import type { ConsoleAct } from "./caller.ts";

/** Takes a risk in the caller's name until a day, on the version the caller saw. */
export const acceptRisk: ConsoleAct<"acceptRisk"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { version, until, reason } = body;
  const change = changeId("acceptRisk", given);
  await retried(async () => {
    const before = await loadRisk(context, params.riskId);
    if (before.change === change) return;
    assertCurrent(version, before.row.version, { by: before.changedBy, at: before.changedAt });
    assertDueAhead(until, now, "until");
    await accept(context, before, { until, reason, change }, caller, now);
  });
  return showRisk(context, params.riskId);
};
