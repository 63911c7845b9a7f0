import { endOfDue } from "../domain/due.ts";
import { manualCause } from "../domain/manual-risk.ts";
import { clipped } from "./clipped.ts";
import type { EngagementItem } from "./engagements.ts";
import { dueKey, keys, type OrganisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START } from "./ledger.ts";
import { placeAt } from "./list-place.ts";
import { createOnce } from "./once.ts";
import { riskEventData } from "./risk-event.ts";
import type { Acceptance, RiskAction, RiskFields, RiskRow } from "./risk-row.ts";
import { type RiskItem, riskId } from "./risks.ts";
import type { Author, SupplierItem } from "./suppliers.ts";
import { transact } from "./table.ts";
import { check, create, update } from "./writes.ts";

/** A risk somebody enters by hand. */
export type NewRisk = RiskFields &
  Pick<RiskRow, "sentence" | "inherent" | "current"> & {
    id: string;
    actions: RiskAction[];
    created: string;
  };

/** P179 · Enter a risk by hand, once; no result ever changes it. ORG#o#RISKS / supplier#engagement#manual- */
export async function createRisk(
  context: OrganisationContext,
  about: { supplier: SupplierItem; engagement: EngagementItem },
  { id, actions, created, ...fields }: NewRisk,
  by: Author,
  now: string,
): Promise<string> {
  const { supplier, engagement } = about;
  const cause = manualCause(id);
  const sk = `${supplier.id}#${engagement.id}#${cause}`;
  const { owner } = fields;
  const row: RiskRow = {
    ...{ ...fields, id: riskId(sk), cause, supplierId: supplier.id, supplierName: supplier.name },
    ...{ engagementId: engagement.id, product: engagement.product, tier: engagement.tier },
    ...{ says: clipped(fields.sentence), open: true, findings: 0 },
    ...{ assessmentId: "by-hand", scoredAt: now },
    ...{ reReview: false, version: 1, actions: actions.filter(({ done }) => !done).length },
  };
  const first = appendEntry(context, `RISK#${sk}`, LEDGER_START, {
    ...{ event: "risk-raised", by: by.id, at: now, data: riskEventData(row, { actions }) },
  });
  await createOnce(
    [
      create({
        ...{ ...keys.risk(context, sk), ...first.head, created, row, actions },
        ...{ findings: [], submittedAt: now, changedBy: by.name, changedAt: now },
        ...{ listPk: keys.risksList(context), listSk: placeAt(now) },
      }),
      first.write,
      ...(owner ? [check(keys.member(context, owner), [["pk", "exists"]])] : []),
    ],
    created,
  );
  return riskId(sk);
}

/** Accepts a risk by name for a time; on its end it asks to be looked at again. */
export async function acceptRisk(
  context: OrganisationContext,
  risk: RiskItem,
  { until, reason, change }: Pick<Acceptance, "until"> & { reason: string; change: string },
  by: Author,
  now: string,
): Promise<void> {
  const version = risk.row.version + 1;
  const { current } = risk.row;
  const acceptance: Acceptance = {
    ...{ by: { id: by.id, name: by.name }, at: now, until, current },
  };
  const taken = { status: "accepted", treatment: "accept", acceptance, version } as const;
  const { write, head } = appendEntry(context, `RISK#${risk.sk}`, risk, {
    ...{ event: "risk-accepted", by: by.id, at: now },
    data: riskEventData({ ...risk.row, ...taken }, { actions: risk.actions, reason }),
  });
  const key = keys.risk(context, risk.sk);
  const set = {
    ...{ "row.status": "accepted", "row.treatment": "accept", "row.version": version },
    ...{ "row.reReview": false, "row.acceptance": acceptance },
    ...{ "row.acceptedUntil": until.date, reason, change },
    ...{ changedBy: by.name, changedAt: now, ...head, kind: "risk" },
    ...dueKey(endOfDue(until), key),
  };
  await transact([
    update(key, { set }, [
      ["row.version", "=", risk.row.version],
      ["ledgerHash", "=", risk.ledgerHash],
    ]),
    write,
  ]);
}
