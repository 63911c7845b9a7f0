import type { Answer } from "../domain/answers.ts";
import type { DeskSource } from "../domain/desk.ts";
import type { EvidenceReference } from "../domain/submission.ts";
import type { Head } from "./head.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import type { Author } from "./suppliers.ts";
import { get, transact } from "./table.ts";
import { create, put, type Write } from "./writes.ts";

/** One answer of a member, with where it was found. */
export type DeskAnswer = { question: string; answer: Answer; source?: DeskSource };

/** What members have compiled of an assessment so far. */
export type DeskItem = {
  answers: DeskAnswer[];
  version: number;
  changedBy: string;
  changedAt: string;
  change?: string;
  /** The round it was submitted in. */
  submitted?: number;
};

/** P171 · What was compiled from public material so far; undefined before the first save. DESK */
export async function loadDesk(
  context: OrganisationContext,
  assessment: string,
): Promise<DeskItem | undefined> {
  const item = await get(keys.desk(context, assessment));
  return item as unknown as DeskItem | undefined;
}

/** P172 · Keep what was compiled so far, on the version it was made on. DESK */
export async function saveDesk(
  context: OrganisationContext,
  assessment: string,
  { answers, version, change }: { answers: readonly DeskAnswer[]; version: number; change: string },
  by: Author,
  now: string,
): Promise<void> {
  const key = keys.desk(context, assessment);
  const item = { ...key, answers, version: version + 1, change };
  await transact([
    put({ ...item, changedBy: by.name, changedAt: now }, [
      version === 0 ? ["pk", "absent"] : ["version", "=", version],
    ]),
  ]);
}

/** The write that keeps the source of an answer as a reference, for a reviewer to judge. */
export function deskSource(
  context: OrganisationContext,
  head: Head,
  reference: EvidenceReference,
  by: Author,
  now: string,
): Write {
  return create({
    ...keys.evidence(context, head.supplier, reference.id),
    ...{ ...reference, assessment: head.id, verdict: "unread", independent: false, version: 1 },
    ...{ addedBy: by.name, addedAt: now, member: by.id, round: head.round, changedAt: now },
  });
}
