import * as z from "zod";
import { lazy } from "../domain/lazy.ts";
import type { Submission } from "../domain/submission.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { getAll, query } from "./table.ts";
import { put, type Write } from "./writes.ts";

const lastSchema = lazy(() =>
  z.object({
    engagement: z.string(),
    assessment: z.string(),
    round: z.int(),
    submittedAt: z.string(),
  }),
);

/** Where the newest submission about an engagement stands. */
export type LastSubmission = z.infer<ReturnType<typeof lastSchema>>;

/**
 * P140 · The write that keeps where the newest submission about an engagement stands; it goes with
 * the submission. SUPPLIER#s / LAST#engagement
 */
export function lastWrite(
  context: OrganisationContext,
  { supplier, engagement, assessment, round, submittedAt, origin }: Submission,
): Write {
  const key = keys.lastSubmission(context, supplier, engagement);
  return put({ ...key, engagement, assessment, round, submittedAt, ...(origin && { origin }) });
}

/**
 * P144 · The assessments that hold the newest submission about one of these engagements, where the
 * supplier itself stands for it. SUPPLIER#s / LAST#engagement
 */
export async function attestedLast(
  context: OrganisationContext,
  engagements: readonly { supplierId: string; id: string }[],
): Promise<ReadonlySet<string>> {
  const items = await getAll(
    engagements.map(({ supplierId, id }) => keys.lastSubmission(context, supplierId, id)),
  );
  const attested = items.filter(({ origin }) => origin === undefined);
  return new Set(attested.map(({ assessment }) => String(assessment)));
}

/** Submissions looked back at, at most: those of the newest kind of each product. */
const LOOK_BACK = 4;

/**
 * P141 · Where a supplier's newest submissions stand: that about this engagement first, then the
 * others, newest first, at most four. SUPPLIER#s / LAST#
 */
export async function listLast(
  context: OrganisationContext,
  supplier: string,
  engagement: string,
): Promise<LastSubmission[]> {
  const items = await query(keys.ofSupplier(context, supplier), { prefix: "LAST#" });
  const all = items.map((item) => lastSchema().parse(item));
  const others = all
    .filter((each) => each.engagement !== engagement)
    .toSorted((one, other) => (one.submittedAt < other.submittedAt ? 1 : -1));
  return [...all.filter((each) => each.engagement === engagement), ...others].slice(0, LOOK_BACK);
}
