import { canonicalJson } from "../domain/canonical.ts";
import { isManual } from "../domain/manual-risk.ts";
import { type RegisterEntry, registerEntries } from "../domain/risk.ts";
import type { Score } from "../domain/score.ts";
import type { Head } from "./head.ts";
import { loadRound } from "./head.ts";
import type { OrganisationContext } from "./keys.ts";
import { promotedIn } from "./promotion.ts";
import { registerWrites } from "./register-writes.ts";
import { type RiskItem, risksOf } from "./risks.ts";
import { loadSources } from "./score-sources.ts";
import { scored } from "./scored.ts";
import { latestScore } from "./scores.ts";
import { transact } from "./table.ts";

/** The register of one engagement as its newest submission gives it, beside what is stored. */
export type Rebuilt = {
  head: Head;
  score: Score;
  submittedAt: string;
  entries: RegisterEntry[];
  standing: RiskItem[];
  /** Keys of entries that stand otherwise than rebuilt. */
  differing: string[];
};

/** The derived register of one engagement from nothing; undefined before the first result. */
export async function rebuiltRegister(
  context: OrganisationContext,
  assessments: readonly Head[],
): Promise<Rebuilt | undefined> {
  const results = [];
  for (const head of assessments) {
    const sources = await loadSources(context, head);
    const kept = await latestScore(context, head.id);
    if (!sources || !kept) continue;
    const { score } = scored({ ...sources, asOf: kept.score.asOf });
    results.push({ head, score, submittedAt: sources.submission.submittedAt });
  }
  const newest = results.toSorted((one, other) =>
    one.submittedAt < other.submittedAt ? 1 : -1,
  )[0];
  if (!newest) return undefined;
  const { head, score } = newest;
  const { supplierName: supplier, product } = await loadRound(context, head);
  const ids = { supplierId: head.supplier, engagementId: head.engagement };
  const standing = (await risksOf(context, head)).filter(({ row }) => !isManual(row));
  const entries = registerEntries(score, {
    ...ids,
    supplier,
    product,
    promoted: promotedIn(standing),
  });
  const stale = standing.filter(
    ({ sk, row }) => row.open && entries.every(({ key }) => key !== sk),
  );
  const differing = entries.filter((entry) => {
    const before = standing.find(({ sk }) => sk === entry.key);
    return !before || shown(before) !== expected(entry);
  });
  const keys = [...differing.map(({ key }) => key), ...stale.map(({ sk }) => sk)];
  return { ...newest, entries, standing, differing: keys };
}

/** Brings what is stored in step with what was rebuilt. */
export async function writeRegister(
  context: OrganisationContext,
  { head, score, submittedAt, entries, standing }: Rebuilt,
  names: { supplierName: string; product: string },
  now: string,
): Promise<void> {
  const ids = { supplierId: head.supplier, engagementId: head.engagement };
  const facts = { ...ids, ...names, tier: score.tier, submittedAt };
  const run = { assessmentId: head.id, scoredAt: now };
  await transact(registerWrites(context, entries, standing, { ...facts, ...run }));
}

function shown({ row, findings }: RiskItem): string {
  return told({ ...row, findings });
}

function expected(entry: RegisterEntry): string {
  return told({ ...entry, open: true });
}

type Told = Pick<RegisterEntry, "sentence" | "says" | "inherent" | "current" | "findings">;

function told({ sentence, says, inherent, current, open, findings }: Told & { open: boolean }) {
  const facts = says === undefined ? {} : { says };
  return canonicalJson({ sentence, ...facts, inherent, current, open, findings });
}
