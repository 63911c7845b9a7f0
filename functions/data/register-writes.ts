import { isManual } from "../domain/manual-risk.ts";
import type { RegisterEntry } from "../domain/risk.ts";
import { hashOf } from "./hash.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { LEDGER_START } from "./ledger.ts";
import { placeAt } from "./list-place.ts";
import type { DerivedRisk } from "./risk-row.ts";
import { type RiskItem, riskId } from "./risks.ts";
import { create, update, type Write } from "./writes.ts";

/** What all entries of one result share. */
export type EntryFacts = Pick<
  DerivedRisk,
  "supplierName" | "product" | "tier" | "assessmentId" | "scoredAt"
> & { supplierId: string; engagementId: string; submittedAt: string };

/**
 * The writes that bring the register in step with a result: entries are made or their derived part
 * is replaced, and an entry whose gap has closed is marked so. What people decided is left alone;
 * where they did and something changed, the entry asks to be looked at again. An entry that follows
 * from a newer submission is left as it is, and where there is one none is added.
 */
export function registerWrites(
  context: OrganisationContext,
  entries: readonly RegisterEntry[],
  standing: readonly RiskItem[],
  facts: EntryFacts,
): Write[] {
  const derived = standing.filter(({ row }) => !isManual(row));
  const older = derived.filter(({ submittedAt }) => submittedAt <= facts.submittedAt);
  const gone = older.filter(({ sk, row }) => row.open && entries.every(({ key }) => key !== sk));
  return [
    ...entries.flatMap((entry) => {
      const before = standing.find(({ sk }) => sk === entry.key);
      if (!before) return older.length < derived.length ? [] : [newEntry(context, entry, facts)];
      return older.includes(before) ? [changedEntry(context, before, entry, facts)] : [];
    }),
    ...gone.map((before) => closedEntry(context, before, facts)),
  ];
}

function newEntry(
  context: OrganisationContext,
  { key, cause, findings, ...entry }: RegisterEntry,
  facts: EntryFacts,
): Write {
  const { submittedAt, supplierId, engagementId, ...shared } = facts;
  const { sentence, says, inherent, current } = entry;
  return create({
    ...keys.risk(context, key),
    ...{ findings, submittedAt, ...LEDGER_START },
    ...{ listPk: keys.risksList(context), listSk: placeAt(facts.scoredAt) },
    row: {
      ...{ id: riskId(key), supplierId, engagementId, cause, ...shared },
      ...{ sentence, says, inherent, current, open: true, findings: findings.length },
      ...{ status: "open", reReview: false, version: 1 },
    },
  });
}

function changedEntry(
  context: OrganisationContext,
  before: RiskItem,
  { sentence, says, inherent, current, findings }: RegisterEntry,
  facts: EntryFacts,
): Write {
  const derived = {
    ...{ sentence, ...(says !== undefined && { says }), inherent, current },
    ...{ open: true, findings: findings.length },
  };
  return derivedUpdate(context, before, { derived, findings }, facts);
}

function closedEntry(context: OrganisationContext, before: RiskItem, facts: EntryFacts): Write {
  return derivedUpdate(
    context,
    before,
    { derived: { open: false, findings: 0 }, findings: [] },
    facts,
  );
}

type DerivedChange = { derived: Partial<DerivedRisk>; findings: RiskItem["findings"] };

function derivedUpdate(
  context: OrganisationContext,
  before: RiskItem,
  change: DerivedChange,
  facts: EntryFacts,
): Write {
  const { sk, row, submittedAt } = before;
  const { supplierName, product, tier, assessmentId, scoredAt } = facts;
  const result = { supplierName, product, tier, assessmentId, scoredAt };
  const derived = { ...change.derived, ...result, ...(row.withdrawn && { withdrawn: false }) };
  const rows = Object.entries(derived).map(([name, value]) => [`row.${name}`, value] as const);
  // Version 1 is the entry as it came: nobody has decided anything about it yet.
  const reReview = row.reReview || (row.version > 1 && differs(before, change));
  const set = {
    ...Object.fromEntries(rows),
    ...{ "row.reReview": reReview, findings: change.findings, submittedAt: facts.submittedAt },
  };
  return update(keys.risk(context, sk), { set }, [
    ["row.version", "=", row.version],
    ["submittedAt", "=", submittedAt],
  ]);
}

/** Whether a result says another figure, another gap or that the gap has closed or come back. */
function differs({ row, findings }: RiskItem, change: DerivedChange): boolean {
  const { inherent, current, open } = row;
  const { derived } = change;
  const before = { inherent, current, open, gaps: findings.map(gap) };
  const after = {
    inherent: derived.inherent ?? inherent,
    current: derived.current ?? current,
    ...{ open: derived.open ?? open, gaps: change.findings.map(gap) },
  };
  return hashOf(before) !== hashOf(after);
}

function gap({ gate, severity }: RiskItem["findings"][number]) {
  return { gate, severity };
}
