import type { StoredEvidence } from "./evidence.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { reviewChange } from "./review-change.ts";
import type { Author } from "./suppliers.ts";
import { transact } from "./table.ts";
import { update } from "./writes.ts";

/** What a reviewer says of a reference. */
export type Verdict = Pick<StoredEvidence, "verdict" | "independent" | "verdictReason">;

/**
 * P38 · Judge a reference, for all questions it is linked to; refused where it changed since it
 * was read. SUPPLIER#s / EVIDENCE#v, HEAD, ROW, OUTBOX#assess-
 */
export async function saveVerdict(
  context: OrganisationContext,
  head: Head,
  { before, verdict, change }: { before: StoredEvidence; verdict: Verdict; change: string },
  by: Author,
  now: string,
): Promise<Head> {
  const { verdictReason, ...judged } = verdict;
  const data = { evidence: before.id, ...judged };
  const event = { event: "evidence-judged", by: by.id, at: now, data };
  const review = await reviewChange(context, head, event);
  const set = {
    ...{ ...judged, verdictReason, version: before.version + 1 },
    ...{ judgedBy: by.name, judgedAt: now, verdictChange: change },
  };
  const remove = verdictReason === undefined ? ["verdictReason"] : [];
  await transact([
    ...review.writes,
    update(keys.evidence(context, head.supplier, before.id), { set, remove }, [
      ["version", "=", before.version],
      ["assessment", "=", before.assessment],
    ]),
  ]);
  return review.head;
}
