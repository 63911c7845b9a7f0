import { loadEngagement } from "../data/engagements.ts";
import { loadRequest, saveRequest } from "../data/intake-requests.ts";
import { retried } from "../data/retried.ts";
import { assertCurrent } from "../domain/stale.ts";
import { changeId } from "../http/once.ts";
import { showRequest } from "../http/show-request.ts";
import type { ConsoleAct } from "./caller.ts";

/** Takes a colleague's request up with the product it became, declines it, or puts it back. */
export const updateRequest: ConsoleAct<"updateRequest"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { version, ...outcome } = body;
  const change = changeId("updateRequest", given);
  await retried(async () => {
    const before = await loadRequest(context, params.requestId);
    if (before.change === change) return;
    assertCurrent(version, before.version, { by: before.changedBy, at: before.changedAt });
    if (outcome.state === "taken") {
      await loadEngagement(context, outcome.supplierId, outcome.engagementId);
    }
    await saveRequest(context, before, { outcome, change }, caller, now);
  });
  return showRequest(await loadRequest(context, params.requestId));
};
