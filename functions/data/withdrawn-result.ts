import { headChange } from "./assessments.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { risksOf } from "./risks.ts";
import { update, type Write } from "./writes.ts";

/**
 * P103 · Mark the register entries that rest on an assessment which was cancelled after it had been
 * scored: they stay as they are, say so, and ask to be looked at again, because a cancelled
 * assessment neither closes a gap nor speaks for it any more. A newer result takes the mark away.
 * HEAD, ORG#o#RISKS / supplier#engagement#
 */
export async function withdrawalWrites(
  context: OrganisationContext,
  head: Head,
  now: string,
): Promise<Write[]> {
  const standing = await risksOf(context, head);
  const own = standing.filter(
    ({ row }) => row.assessmentId === head.id && row.open && row.withdrawn !== true,
  );
  if (own.length === 0) return [];
  const data = { risks: own.length };
  const event = { event: "result-withdrawn", by: "assessor", at: now, data };
  const set = { "row.withdrawn": true, "row.reReview": true };
  return [
    ...headChange(context, head, {}, event),
    ...own.map(({ sk, row, submittedAt }) =>
      update(keys.risk(context, sk), { set }, [
        ["row.version", "=", row.version],
        ["submittedAt", "=", submittedAt],
      ]),
    ),
  ];
}
