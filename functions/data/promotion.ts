import type { RegisterEntry } from "../domain/risk.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { appendEntry, LEDGER_START } from "./ledger.ts";
import { placeAt } from "./list-place.ts";
import { riskEventData } from "./risk-event.ts";
import type { RiskRow } from "./risk-row.ts";
import { type RiskItem, riskId } from "./risks.ts";
import type { Author } from "./suppliers.ts";
import { transact } from "./table.ts";
import { check, create, update, type Write } from "./writes.ts";

/**
 * P260 · Give an open must-have an entry of its own, in the register and in its history; where one
 * stands from an earlier time it is taken up again. The engagement's own entry must stand as read.
 * ORG#o#RISKS / supplier#engagement#gate-
 */
export async function promoteGate(
  context: OrganisationContext,
  { own, standing, entry }: { own: RiskItem; standing: RiskItem | undefined; entry: RegisterEntry },
  by: Author,
  now: string,
  more: readonly Write[],
): Promise<void> {
  const { supplierId, engagementId, supplierName, product, tier, assessmentId, scoredAt } = own.row;
  const { key, cause, sentence, inherent, current, findings } = entry;
  const derived = {
    ...{ supplierName, product, tier, assessmentId, scoredAt, sentence, inherent, current },
    ...{ open: true, findings: findings.length },
  };
  const decided = { promoted: true, version: (standing?.row.version ?? 0) + 1 };
  const row: RiskRow = {
    ...(standing?.row ?? { status: "open", reReview: false }),
    ...{ id: riskId(key), supplierId, engagementId, cause },
    ...{ ...derived, ...decided },
  };
  const { write, head } = appendEntry(context, `RISK#${key}`, standing ?? LEDGER_START, {
    ...{ event: "risk-promoted", by: by.id, at: now },
    data: riskEventData(row, { actions: standing?.actions, reason: standing?.reason }),
  });
  const { submittedAt } = own;
  const stored = { findings, submittedAt, changedBy: by.name, changedAt: now, ...head };
  const at = keys.risk(context, key);
  const place = { listPk: keys.risksList(context), listSk: placeAt(scoredAt) };
  const entryWrite = standing
    ? update(at, { set: { row, ...stored } }, [
        ["row.version", "=", standing.row.version],
        ["submittedAt", "=", standing.submittedAt],
        ["ledgerHash", "=", standing.ledgerHash],
      ])
    : create({ ...at, ...stored, ...place, row });
  await transact([
    entryWrite,
    write,
    check(keys.risk(context, own.sk), [
      ["submittedAt", "=", submittedAt],
      ["row.scoredAt", "=", scoredAt],
    ]),
    ...more,
  ]);
}

/** Ids of the must-haves a reviewer gave an entry of their own, among an engagement's entries. */
export function promotedIn(
  standing: readonly { row: Pick<RiskRow, "cause"> & { promoted?: boolean | undefined } }[],
): string[] {
  return standing.flatMap(({ row }) => (row.promoted ? [row.cause.slice(GATE.length)] : []));
}

const GATE = "gate-";
