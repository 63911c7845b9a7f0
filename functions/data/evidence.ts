import * as z from "zod";
import { VERDICTS } from "../domain/evidence.ts";
import { lazy } from "../domain/lazy.ts";
import type { Condition } from "./expression.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { query, Stale, transact } from "./table.ts";
import { headWrites, staleRefusal, type Writer } from "./writer.ts";
import { put, remove, type Write } from "./writes.ts";

const evidenceSchema = lazy(() =>
  z.object({
    id: z.string(),
    assessment: z.string(),
    type: z.string(),
    title: z.string(),
    url: z.string(),
    dated: z.string(),
    expiresOn: z.string().optional(),
    questions: z.array(z.string()),
    verdict: z.enum(VERDICTS),
    independent: z.boolean(),
    verdictReason: z.string().optional(),
    judgedBy: z.string().optional(),
    judgedAt: z.string().optional(),
    /** The call that judged it last, so that a repeated one is recognised. */
    verdictChange: z.string().optional(),
    addedBy: z.string(),
    addedAt: z.string(),
    version: z.int(),
  }),
);

/** A reference as stored: the supplier's part and the buyer's verdict on it. */
export type StoredEvidence = z.infer<ReturnType<typeof evidenceSchema>>;

/** The supplier's part of a reference. */
export type EvidencePart = Pick<
  StoredEvidence,
  "id" | "type" | "title" | "url" | "dated" | "expiresOn" | "questions"
>;

/**
 * P58 · The references given in one assessment, in order of id; in those as well from which
 * something stands. SUPPLIER#s / EVIDENCE#
 */
export async function listEvidence(
  context: OrganisationContext,
  supplier: string,
  assessment: string,
  standing?: readonly { id: string }[],
): Promise<StoredEvidence[]> {
  const items = await query(keys.ofSupplier(context, supplier), { prefix: "EVIDENCE#" });
  const ids = new Set<unknown>(standing?.map(({ id }) => id));
  return items
    .filter((item) => item.assessment === assessment || ids.has(item.id))
    .map((item) => evidenceSchema().parse(item));
}

/**
 * P59 · Put a reference, with the head at the revision it was checked on. A changed one is unread
 * again. Returns undefined when the head or the reference has moved: look again. EVIDENCE#v, HEAD
 */
export async function putEvidence(
  writer: Writer,
  part: EvidencePart,
  before: StoredEvidence | undefined,
  now: string,
): Promise<StoredEvidence | undefined> {
  const { context, head, contact } = writer;
  const stored: StoredEvidence = {
    ...part,
    assessment: head.id,
    verdict: "unread",
    independent: false,
    addedBy: contact.name,
    addedAt: before?.addedAt ?? now,
    version: (before?.version ?? 0) + 1,
  };
  const key = keys.evidence(context, head.supplier, part.id);
  const item = { ...key, ...stored, contact: contact.id, round: head.round, changedAt: now };
  const conditions: Condition[] = before ? asBefore(before) : [["pk", "absent"]];
  return (await committed(writer, put(item, conditions))) ? stored : undefined;
}

/** P60 · Take a reference back, likewise. EVIDENCE#v, HEAD */
export function removeEvidence(writer: Writer, before: StoredEvidence): Promise<boolean> {
  const key = keys.evidence(writer.context, writer.head.supplier, before.id);
  return committed(writer, remove(key, asBefore(before)));
}

function asBefore({ assessment, version }: StoredEvidence): Condition[] {
  return [
    ["assessment", "=", assessment],
    ["version", "=", version],
  ];
}

/** Whether the write was taken with the head; false when either has moved since it was read. */
async function committed(writer: Writer, write: Write): Promise<boolean> {
  try {
    await transact([write, ...headWrites(writer, { revision: writer.head.revision })]);
    return true;
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const refusal = staleRefusal(error, 1, writer);
    if (refusal) throw refusal;
    return false;
  }
}

/** P193 · Every reference a supplier has given, in order of id. SUPPLIER#s / EVIDENCE# */
export async function evidenceOfSupplier(
  context: OrganisationContext,
  supplier: string,
): Promise<StoredEvidence[]> {
  const items = await query(keys.ofSupplier(context, supplier), { prefix: "EVIDENCE#" });
  return items.map((item) => evidenceSchema().parse(item));
}
