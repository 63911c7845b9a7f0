import { sha256 } from "../../../functions/data/hash.ts";
import { promotedIn } from "../../../functions/data/promotion.ts";
import { riskId } from "../../../functions/data/risks.ts";
import { canonicalJson } from "../../../functions/domain/canonical.ts";
import { openGates } from "../../../functions/domain/gates.ts";
import { isManual } from "../../../functions/domain/manual-risk.ts";
import { type RegisterEntry, registerEntries } from "../../../functions/domain/risk.ts";
import type { Score } from "../../../functions/domain/score.ts";
import type { Invariant } from "./invariant.ts";
import type { Row } from "./rows.ts";
import type { Finding } from "./violation.ts";
import { type AssessmentFacts, unzipped, type World } from "./world.ts";

/**
 * I4: the derived part of the register and of the list of assessments is what playing all results
 * again in the order of the ledger gives, byte for byte, with the must-haves people promoted. The results themselves are recomputed from
 * submissions, rulings and verdicts by I5. Whether an entry asks to be looked at again depends on
 * when people treated it and is not compared.
 */
export const registerRebuilt: Invariant = {
  id: "I4",
  says: "the register equals its rebuild from submissions, rulings and decisions",
  check: ({ world }) => [...registers(world), ...world.assessments.flatMap(listRow)],
};

/** One run of the assessor, as it stands in the stores. */
type Result = { facts: AssessmentFacts; score: Score; computedAt: string; submittedAt: string };

/** What is compared of an entry. */
type Derived = Record<string, unknown> & { submittedAt: string; row: Record<string, unknown> };

function registers({ assessments, rows }: World): Finding[] {
  const engagements = new Map<string, AssessmentFacts[]>();
  for (const facts of assessments) {
    const { organisation, supplier, engagement } = facts.head;
    const key = `ORG#${organisation}#RISKS / ${supplier}#${engagement}#`;
    engagements.set(key, [...(engagements.get(key) ?? []), facts]);
  }
  const known = new Set(engagements.keys());
  const derived = rows.risk.filter(({ row }) => !isManual(row));
  const standing = (key: string) =>
    derived.filter(({ pk, sk }) => key === `${pk} / ${prefixOf(sk)}`);
  const strays = derived.filter(({ pk, sk }) => !known.has(`${pk} / ${prefixOf(sk)}`));
  return [
    ...[...engagements].flatMap(([key, facts]) =>
      compared(rebuilt(facts, promotedIn(standing(key))), standing(key), key),
    ),
    ...strays.map(({ pk, sk }) => ({
      what: "A register entry follows from no assessment.",
      ...{ where: `${pk} / ${sk}`, evidence: {} },
    })),
  ];
}

function compared(
  expected: ReadonlyMap<string, Derived>,
  standing: readonly Row<"risk">[],
  where: string,
): Finding[] {
  const keys = new Set([...expected.keys(), ...standing.map(({ sk }) => sk)]);
  return [...keys].flatMap((key) => {
    const should = expected.get(key);
    const row = standing.find(({ sk }) => sk === key);
    const is = row && derivedOf(row);
    if (should && is && canonicalJson(should) === canonicalJson(is)) return [];
    const what = "A register entry is not what its results give.";
    return [{ what, where: `${where} ${key}`, evidence: { rebuilt: should, stands: is } }];
  });
}

/** The register of one engagement, from nothing. */
function rebuilt(
  assessments: readonly AssessmentFacts[],
  promoted: readonly string[],
): Map<string, Derived> {
  const register = new Map<string, Derived>();
  for (const result of resultsOf(assessments)) play(register, result, promoted);
  return register;
}

function play(
  register: Map<string, Derived>,
  { facts, score, ...times }: Result,
  promoted: readonly string[],
): void {
  const { head, round } = facts;
  const { supplierName = "", product = "" } = round[0] ?? {};
  const ids = { supplierId: head.supplier, engagementId: head.engagement };
  const names = { supplier: supplierName, product };
  const entries = registerEntries(score, { ...ids, ...names, promoted });
  const { computedAt: scoredAt, submittedAt } = times;
  const shared = { supplierName, product, tier: score.tier, assessmentId: head.id, scoredAt };
  const isOlder = (key: string) => (register.get(key)?.submittedAt ?? "") <= submittedAt;
  for (const [key, before] of register) {
    if (!isOlder(key) || !before.row.open || entries.some((entry) => entry.key === key)) continue;
    const row = { ...before.row, ...shared, open: false, findings: 0 };
    register.set(key, { findings: [], submittedAt, row });
  }
  for (const entry of entries) {
    if (isOlder(entry.key)) register.set(entry.key, openEntry(entry, submittedAt, ids, shared));
  }
}

function openEntry(
  { key, cause, sentence, inherent, current, findings }: RegisterEntry,
  submittedAt: string,
  ids: object,
  shared: object,
): Derived {
  const id = riskId(key);
  const facts = { id, ...ids, cause, ...shared, sentence, inherent, current, open: true };
  return { findings, submittedAt, row: { ...facts, findings: findings.length } };
}

/**
 * All results of one engagement in the order they were written: within an assessment that of its
 * history, between assessments by time.
 */
function resultsOf(assessments: readonly AssessmentFacts[]): Result[] {
  const timed = assessments.flatMap((facts) => {
    let latest = "";
    return resultsIn(facts).map((result) => {
      latest = result.computedAt > latest ? result.computedAt : latest;
      return { result, at: latest };
    });
  });
  const inTime = timed.toSorted((one, other) => (one.at < other.at ? -1 : +(one.at > other.at)));
  return inTime.map(({ result }) => result);
}

function resultsIn(facts: AssessmentFacts): Result[] {
  const scored = facts.entries.filter(({ event }) => event === "scored");
  return scored.flatMap(({ data }) => {
    const stored = facts.score.find(
      ({ sha256: hash, round, revision }) =>
        hash === data.score && round === data.round && revision === data.revision,
    );
    const json = stored && unzipped([stored]);
    const submission = facts.submissions.find(({ round }) => round === stored?.round);
    // What is damaged is found by I5.
    if (!json || sha256(json) !== stored.sha256 || !submission) return [];
    const { computedAt } = stored;
    const score = JSON.parse(json) as Score;
    return [{ facts, score, computedAt, submittedAt: submission.submittedAt }];
  });
}

/** The line of the list of assessments: as the head stands, with what the newest result says. */
function listRow(facts: AssessmentFacts): Finding[] {
  const { head, line } = facts;
  const last = resultsOf([facts]).at(-1)?.score;
  const { grade, proposed, openGates: gates, status, due } = line?.row ?? {};
  const is = { grade, proposed, gates, status, due: due && `${due.date} ${due.zone}` };
  const should = {
    grade: last && (last.grade?.held ?? "not-scored"),
    proposed: last?.proposed.decision,
    gates: last && openGates(last.gates).length,
    status: head.status,
    due: `${head.due.date} ${head.due.zone}`,
  };
  if (JSON.stringify(is) === JSON.stringify(should)) return [];
  const what = "The line of an assessment is not what its result gives.";
  return [{ what, where: facts.where, evidence: { rebuilt: should, stands: is } }];
}

function derivedOf({ findings, submittedAt, row }: Row<"risk">): Derived {
  const { id, supplierId, engagementId, cause, supplierName, product, tier, ...rest } = row;
  const { assessmentId, scoredAt, sentence, inherent, current, open, findings: count } = rest;
  const facts = { id, supplierId, engagementId, cause, supplierName, product, tier };
  const derived = { ...facts, assessmentId, scoredAt, sentence, inherent, current, open };
  return { findings, submittedAt, row: { ...derived, findings: count } };
}

function prefixOf(key: string): string {
  return `${key.split("#").slice(0, 2).join("#")}#`;
}
