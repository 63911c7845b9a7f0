import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { canonicalJson } from "../domain/canonical.ts";
import { lazy } from "../domain/lazy.ts";
import { referenceOf } from "../domain/reference.ts";
import { SUBMISSION_ORIGINS, type Submission } from "../domain/submission.ts";
import { lineWrite } from "./assessment-row.ts";
import { sha256 } from "./hash.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { lastWrite } from "./last-submission.ts";
import { appendEntry } from "./ledger.ts";
import { assessWrite, letterWrite } from "./outbox.ts";
import { get, query, Stale, transact } from "./table.ts";
import { headWrites, staleRefusal, type Writer } from "./writer.ts";
import { create, type Write } from "./writes.ts";

const receiptSchema = lazy(() =>
  z.object({
    reference: z.string(),
    round: z.int(),
    submittedAt: z.string(),
    /** Over the uncompressed canonical JSON. */
    sha256: z.string(),
    by: z.object({ name: z.string(), title: z.string() }),
    daysLate: z.int(),
    /** Who stood for it where the supplier did not. */
    origin: z.enum(SUBMISSION_ORIGINS).optional(),
  }),
);

/** What both sides can show for a submission. */
export type SubmissionReceipt = z.infer<ReturnType<typeof receiptSchema>>;

/** Bytes of one stored part; an item holds at most 400 KB. */
const PART_BYTES = 300_000;

/** The writes that freeze a round's answers, refused where such a submission stands. */
export function submissionWrites(
  context: OrganisationContext,
  submission: Submission,
  daysLate: number,
): { writes: Write[]; receipt: SubmissionReceipt } {
  const { assessment, round, submittedAt, attestedBy, origin } = submission;
  const json = canonicalJson(submission);
  const hash = sha256(json);
  const bytes = gzipSync(json);
  const parts = Math.ceil(bytes.length / PART_BYTES);
  const { name, title } = attestedBy;
  const receipt: SubmissionReceipt = {
    ...{ reference: referenceOf(hash), round, submittedAt, sha256: hash },
    ...{ by: { name, title }, daysLate },
    ...(origin && { origin }),
  };
  const key = keys.submission(context, assessment, round);
  return {
    receipt,
    writes: [
      create({
        ...key,
        ...receipt,
        parts,
        contact: attestedBy.contact,
        content: submission.content,
      }),
      ...Array.from({ length: parts }, (_, part) =>
        create({
          ...keys.submissionPart(context, assessment, round, part),
          bytes: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
        }),
      ),
    ],
  };
}

/**
 * P63 · Commit a submission with the state, the ledger entry, the call for a score and the letters
 * that follow, all or nothing, on the head's revision; `receiptTo` are the invitations whose people
 * get a receipt. Undefined when the head has moved since it
 * was read. HEAD, ROW, SUBMISSION#n, OUTBOX#, ledger
 */
export async function commitSubmission(
  writer: Writer,
  submission: Submission,
  { daysLate, receiptTo }: { daysLate: number; receiptTo: readonly string[] },
): Promise<SubmissionReceipt | undefined> {
  const { context, head, contact } = writer;
  const { round, submittedAt: at, content } = submission;
  const { writes, receipt } = submissionWrites(context, submission, daysLate);
  const assessment = head.id;
  const entry = appendEntry(context, `ASSESSMENT#${assessment}`, head, {
    ...{ event: "submitted", by: contact.id, at },
    data: { round, sha256: receipt.sha256, revision: head.revision, content },
  });
  const set = { status: "submitted", submittedAt: at, ...entry.head };
  const progress = { answered: submission.answers.length, of: submission.asked.length, at };
  const member = head.requester;
  const letters = [
    { id: `submitted-${round}-${member}`, letter: "submitted", member } as const,
    ...receiptTo.map(
      (to) => ({ id: `receipt-${round}-${to}`, letter: "receipt", invitation: to }) as const,
    ),
  ];
  try {
    await transact([
      ...headWrites(writer, { set, revision: head.revision, own: { signedRound: round } }),
      lineWrite(context, assessment, { status: "submitted", progress, updatedAt: at }),
      ...writes,
      lastWrite(context, submission),
      entry.write,
      assessWrite(context, { id: `assess-${round}-0`, assessment }, at),
      ...letters.map((letter) => letterWrite(context, { ...letter, assessment }, at)),
    ]);
    return receipt;
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    // A head that moved is read again; a signatory's link that was ended stays ended.
    const own = { failed: error.failed.filter(({ index }) => index === 1) };
    const refusal = writer.role === "lead" ? undefined : staleRefusal(own, 0, writer);
    if (refusal) throw refusal;
    return undefined;
  }
}

/**
 * P61 · The submission of a round with the SHA-256 of its canonical JSON; undefined if there is
 * none. Throws where what is stored is not what was hashed. SUBMISSION#n, SUBMISSION#n#PART#
 */
export async function loadSubmission(
  context: OrganisationContext,
  assessment: string,
  round: number,
): Promise<{ submission: Submission; sha256: string } | undefined> {
  const { sk } = keys.submission(context, assessment, round);
  const items = await query(keys.ofAssessment(context, assessment), { prefix: sk });
  const [first, ...parts] = items;
  if (!first) return undefined;
  const receipt = receiptSchema().parse(first);
  const bytes = parts.map((part) => z.instanceof(Uint8Array).parse(part.bytes));
  const json = gunzipSync(Buffer.concat(bytes)).toString("utf8");
  if (sha256(json) !== receipt.sha256) {
    throw new Error(`The submission of round ${round} of ${assessment} is not what was hashed.`);
  }
  return { submission: JSON.parse(json) as Submission, sha256: receipt.sha256 };
}

/**
 * P62 · The receipt of a round; undefined before it is submitted, and where a member closed or
 * compiled it, which is no receipt of the supplier's. SUBMISSION#n
 */
export async function loadReceipt(
  context: OrganisationContext,
  assessment: string,
  round: number,
): Promise<SubmissionReceipt | undefined> {
  const receipt = await loadClosing(context, assessment, round);
  return receipt?.origin ? undefined : receipt;
}

/** P167 · How a round was closed, by the supplier or by a member; undefined while it was not. SUBMISSION#n */
export async function loadClosing(
  context: OrganisationContext,
  assessment: string,
  round: number,
): Promise<SubmissionReceipt | undefined> {
  const item = await get(keys.submission(context, assessment, round));
  return item && receiptSchema().parse(item);
}
