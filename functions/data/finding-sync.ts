import { type DerivedFinding, derivedFindings } from "../domain/derived-findings.ts";
import { isUnsettled } from "../domain/finding.ts";
import type { Score } from "../domain/score.ts";
import { clipped } from "./clipped.ts";
import type { FindingItem, FindingRow } from "./finding-row.ts";
import { findingId, findingsOf } from "./findings.ts";
import { type Head, loadRound } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { LEDGER_START } from "./ledger.ts";
import { placeAt } from "./list-place.ts";
import type { EntryFacts } from "./register-writes.ts";
import type { StoredSources } from "./score-sources.ts";
import { transact } from "./table.ts";
import { create, update, type Write } from "./writes.ts";

/** Findings brought in step in one transaction, which takes 100 actions. */
const AT_ONCE = 50;

/** What findings need to know of a result beside the result. */
type RunFacts = EntryFacts & { zone: string };

/**
 * P166 · Bring the findings of an assessment's engagement in step with its result; what it shows is
 * noted, what it no longer shows is marked so, and a person's words, dates and states are left
 * alone. Running it again changes nothing, nor does a result of an older submission. ORG#o#FINDINGS / key
 */
export async function noteFindings(
  context: OrganisationContext,
  head: Head,
  sources: StoredSources,
  score: Score,
  now: string,
): Promise<void> {
  const { supplierName, product } = await loadRound(context, head);
  const { submittedAt } = sources.submission;
  const found = derivedFindings(score, { ...sources, asOf: score.asOf });
  const writes = findingWrites(context, found, await findingsOf(context, head), {
    ...{ supplierId: head.supplier, engagementId: head.engagement, assessmentId: head.id },
    ...{ supplierName, product, tier: score.tier, submittedAt },
    ...{ scoredAt: now, zone: head.due.zone },
  });
  for (let at = 0; at < writes.length; at += AT_ONCE) {
    await transact(writes.slice(at, at + AT_ONCE));
  }
}

function findingWrites(
  context: OrganisationContext,
  derived: readonly DerivedFinding[],
  standing: readonly FindingItem[],
  facts: RunFacts,
): Write[] {
  const own = standing.filter(({ submittedAt }) => submittedAt !== undefined);
  if (own.some(({ submittedAt = "" }) => submittedAt > facts.submittedAt)) return [];
  const keyOf = ({ cause }: DerivedFinding) => `${facts.supplierId}#${facts.engagementId}#${cause}`;
  const shown = new Set(derived.map(keyOf));
  return [
    ...derived.flatMap((finding) => {
      const before = own.find(({ sk }) => sk === keyOf(finding));
      return before
        ? shownAgain(context, before, finding, facts)
        : [noted(context, keyOf(finding), finding, facts)];
    }),
    ...own
      .filter(({ sk, row }) => row.stands && !shown.has(sk))
      .map((before) => noLongerShown(context, before, facts)),
  ];
}

function noted(
  context: OrganisationContext,
  sk: string,
  finding: DerivedFinding,
  facts: RunFacts,
): Write {
  const { source, severity, question, title, action, by } = finding;
  const { supplierId, supplierName, engagementId, product, assessmentId, scoredAt } = facts;
  const row: FindingRow = {
    ...{ id: findingId(sk), supplierId, supplierName, engagementId, product, assessmentId },
    ...{ source, severity, title, state: "noted", stands: true, reReview: false, replies: 0 },
    ...(question && { question }),
    ...(by && { due: { date: by, zone: facts.zone } }),
    ...(source === "evidence" && { heading: clipped(title) }),
    ...{ raisedAt: scoredAt, version: 1 },
  };
  return create({
    ...{ ...keys.finding(context, sk), ...LEDGER_START, row, action, thread: [] },
    ...{ listPk: keys.findingsList(context), listSk: placeAt(scoredAt) },
    submittedAt: facts.submittedAt,
  });
}

function shownAgain(
  context: OrganisationContext,
  before: FindingItem,
  { source, severity, action, title, by }: DerivedFinding,
  facts: RunFacts,
): Write[] {
  const { row, submittedAt, settledByResult } = before;
  const untouched = row.version === 1;
  const due = by ? { date: by, zone: facts.zone } : undefined;
  const differs = row.severity !== severity || row.due?.date !== by || before.action !== action;
  const news = !row.stands || (untouched && differs) || submittedAt !== facts.submittedAt;
  if (!news && row.assessmentId === facts.assessmentId) return [];
  const settled = !isUnsettled(row.state);
  const set = {
    ...{ "row.stands": true, "row.assessmentId": facts.assessmentId },
    ...{ "row.supplierName": facts.supplierName, "row.product": facts.product },
    ...(settled && settledByResult && { "row.state": "noted", settledByResult: false }),
    // Somebody settled it, and yet the newest answers show it again.
    ...(settled &&
      !settledByResult &&
      submittedAt !== facts.submittedAt && { "row.reReview": true }),
    ...(untouched && { "row.severity": severity, "row.title": title, action }),
    ...(untouched && source === "evidence" && { "row.heading": clipped(title) }),
    ...(untouched && due && { "row.due": due }),
    submittedAt: facts.submittedAt,
  };
  return [update(keys.finding(context, before.sk), { set }, asRead(before))];
}

function noLongerShown(
  context: OrganisationContext,
  before: FindingItem,
  facts: EntryFacts,
): Write {
  const { row } = before;
  const set = {
    ...{ "row.stands": false, "row.assessmentId": facts.assessmentId },
    ...(row.state === "noted"
      ? { "row.state": "closed", settledByResult: true }
      : isUnsettled(row.state) && { "row.reReview": true }),
    submittedAt: facts.submittedAt,
  };
  return update(keys.finding(context, before.sk), { set }, asRead(before));
}

function asRead({ row, submittedAt }: FindingItem) {
  return [
    ["row.version", "=", row.version],
    ["submittedAt", "=", submittedAt],
  ] satisfies [string, "=", unknown][];
}
