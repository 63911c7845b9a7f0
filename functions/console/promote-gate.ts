import { openRiskWrites } from "../data/open-risks.ts";
import { promoteGate as promote } from "../data/promotion.ts";
import { retried } from "../data/retried.ts";
import { loadRisk, riskId, risksOf } from "../data/risks.ts";
import { latestScore } from "../data/scores.ts";
import { Refusal } from "../domain/errors.ts";
import { registerEntries } from "../domain/risk.ts";
import { showRisk } from "../http/show-risk.ts";
import type { ConsoleAct } from "./caller.ts";

/** Gives an open must-have an entry of its own; where it has one that entry is the answer. */
export const promoteGate: ConsoleAct<"promoteGate"> = async ({ caller, params, body, now }) => {
  const { context } = caller;
  const id = await retried(async () => {
    const own = await loadRisk(context, params.riskId);
    const { supplierId, engagementId, supplierName, product, assessmentId } = own.row;
    const result = own.row.cause === "residual" && (await latestScore(context, assessmentId));
    if (!result) throw notOpen();
    const entry = registerEntries(result.score, {
      ...{ supplierId, engagementId, supplier: supplierName, product, promoted: [body.gate] },
    }).find(({ cause }) => cause === `gate-${body.gate}`);
    if (!entry) throw notOpen();
    const entries = await risksOf(context, { supplier: supplierId, engagement: engagementId });
    const standing = entries.find(({ sk }) => sk === entry.key);
    if (standing?.row.open) return standing.row.id;
    const directory = await openRiskWrites(context, {
      ...{ key: entry.key, supplier: supplierId, engagement: engagementId },
      open: standing?.row.status !== "closed",
    });
    await promote(context, { own, standing, entry }, caller, now, directory);
    return riskId(entry.key);
  });
  return showRisk(context, id);
};

function notOpen(): Refusal {
  const message = "Only an open must-have of this product can have an entry of its own.";
  return new Refusal("invalid", "Some fields need mending.", {
    fields: [{ path: "gate", message }],
  });
}
