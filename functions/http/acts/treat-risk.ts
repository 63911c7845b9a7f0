import type * as z from "zod";
import type { riskChange } from "../../contract/shapes/register.ts";
import type { OrganisationContext } from "../../data/keys.ts";
import { loadMember } from "../../data/members.ts";
import { openRiskWrites } from "../../data/open-risks.ts";
import { retried } from "../../data/retried.ts";
import { loadRisk, type OwnFacts, saveRisk } from "../../data/risks.ts";
import type { Author } from "../../data/suppliers.ts";
import { assertTaken } from "../../domain/acceptance.ts";
import { notFound, Refusal } from "../../domain/errors.ts";
import { assertDescends, isManual, pointOf } from "../../domain/manual-risk.ts";
import { patched } from "../../domain/patch.ts";
import { assertCurrent } from "../../domain/stale.ts";

/** What is to be changed of one risk, on the version its reader saw. */
export type RiskWish = { id: string; change: string } & z.output<ReturnType<typeof riskChange>>;

/** Treats a risk; what the score says of it is not touched. Repeated it changes nothing. */
export function treatRisk(
  context: OrganisationContext,
  { id, change, version, actions, target, sentence, inherent, current, ...rest }: RiskWish,
  by: Author,
  now: string,
): Promise<void> {
  const fields = { ...rest, ...(target !== undefined && { target: target && pointOf(target) }) };
  const facts: OwnFacts = {
    ...(sentence !== undefined && { sentence }),
    ...(inherent && { inherent: pointOf(inherent) }),
    ...(current && { current: pointOf(current) }),
  };
  const wanted = actions?.map(({ due, ...each }) => ({ ...each, ...(due && { due }) }));
  return retried(async () => {
    const before = await loadRisk(context, id);
    if (before.change === change) return;
    const { row } = before;
    assertCurrent(version, row.version, { by: before.changedBy, at: before.changedAt });
    if (!isManual(row)) assertLeftToTheScore(facts);
    assertTaken(fields.status, row.acceptance);
    if (fields.owner && !(await loadMember(context, fields.owner))) throw notFound();
    const after = patched<typeof row>(row, { ...fields, ...facts });
    if (target || facts.inherent || facts.current) assertDescends(after);
    const status = fields.status ?? row.status;
    const directory = await openRiskWrites(context, {
      ...{ key: before.sk, supplier: row.supplierId, engagement: row.engagementId },
      open: row.open && status !== "closed",
    });
    const changes = { fields, facts, actions: wanted, change };
    await saveRisk(context, before, changes, by, now, directory);
  });
}

function assertLeftToTheScore(facts: OwnFacts): void {
  const named = Object.keys(facts);
  if (named.length === 0) return;
  const message = "The score says this; only an entry made by hand lets people say it.";
  throw new Refusal("invalid", "Some fields need mending.", {
    fields: named.map((path) => ({ path, message })),
  });
}
