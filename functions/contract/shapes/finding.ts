import * as z from "zod";
import { dueSchema } from "../../domain/due.ts";
import { FINDING_SEVERITIES, FINDING_SOURCES, FINDING_STATES } from "../../domain/finding.ts";
import { lazy } from "../../domain/lazy.ts";
import { id, instant, line, prose, webAddress } from "./common.ts";
import { ledgerEntry } from "./ledger-entry.ts";
import { patchOf } from "./patch-of.ts";

/** Made of the ids of supplier and engagement and the cause, so longer than other ids. */
const findingId = lazy(() => z.string().regex(/^[A-Za-z0-9_-]{6,300}$/, "Not an id of a finding."));

const severity = lazy(() => z.enum(FINDING_SEVERITIES));

/** A finding raised by hand in an assessment. */
export const findingInput = lazy(() =>
  z.strictObject({
    assessmentId: id(),
    question: z.string().max(60).optional(),
    title: line(160),
    /** What is asked of the supplier, in words it reads. */
    action: prose(1000).min(1, "Say what is asked of the supplier."),
    severity: severity(),
    due: dueSchema().optional(),
    owner: id().optional(),
    contact: id().optional(),
    /** `asked`: the supplier is asked to mend it; `noted`: not yet. */
    state: z.enum(["noted", "asked"]).default("noted"),
  }),
);

export const findingChange = lazy(() =>
  patchOf(
    findingInput().pick({ title: true, severity: true, due: true, owner: true, contact: true }),
  ).extend({
    action: prose(1000).min(1, "Say what is asked of the supplier.").optional(),
    state: z.enum(FINDING_STATES).optional(),
    /** Goes to the supplier while something is asked of it; else it is the reason. */
    note: prose(2000).optional(),
    version: z.int(),
  }),
);

/** One line of the list of findings. */
const findingRow = lazy(() =>
  z.strictObject({
    id: findingId(),
    supplierId: id(),
    supplierName: z.string(),
    engagementId: id(),
    product: z.string(),
    assessmentId: id(),
    source: z.enum(FINDING_SOURCES),
    question: z.string().optional(),
    title: z.string(),
    /** The beginning of a title that no must-have or question gives. */
    heading: z.string().optional(),
    severity: severity(),
    state: z.enum(FINDING_STATES),
    due: dueSchema().optional(),
    owner: id().optional(),
    contact: id().optional(),
    /** For what a result shows: false once the newest no longer does. */
    stands: z.boolean(),
    /** A person dealt with it before the newest result changed it. */
    reReview: z.boolean(),
    replies: z.int(),
    raisedAt: instant(),
    version: z.int(),
  }),
);

/** One line of the list, without what only the finding's own page shows. */
export const findingLine = lazy(() =>
  findingRow().omit({
    ...({ heading: true, question: true, contact: true, assessmentId: true } as const),
    ...({ replies: true, raisedAt: true, version: true } as const),
  }),
);

/** What shows that something was mended. */
const findingProof = lazy(() =>
  z.strictObject({ title: line(200), url: webAddress(), dated: z.iso.date() }),
);

/** What one side wrote to the other about a finding. */
const findingMessage = lazy(() =>
  z.strictObject({
    from: z.enum(["supplier", "buyer"]),
    by: z.strictObject({ id: z.string(), name: z.string() }),
    at: instant(),
    text: z.string(),
    proofs: z.array(findingProof()),
  }),
);

/** A finding with what was written about it and its history. */
export const finding = lazy(() =>
  findingRow().extend({
    action: z.string(),
    /** Why it was closed, where it was. */
    note: z.string().optional(),
    thread: z.array(findingMessage()),
    history: z.array(ledgerEntry()),
  }),
);

/** A finding as the supplier sees it. */
export const supplierFinding = lazy(() =>
  findingRow()
    .pick({ id: true, question: true, title: true, severity: true, due: true })
    .extend({
      state: z.enum(["asked", "replied", "verified", "closed"]),
      overdue: z.boolean(),
      action: z.string(),
      thread: z.array(findingMessage()),
    }),
);

/** What the supplier says it did, with what shows it. */
export const findingReplyInput = lazy(() =>
  z.strictObject({
    text: prose(2000).min(1, "Say what was done."),
    proofs: z.array(findingProof()).max(10).default([]),
  }),
);

export type SupplierFinding = z.infer<ReturnType<typeof supplierFinding>>;

export type FindingLine = z.infer<ReturnType<typeof findingLine>>;
export type Finding = z.infer<ReturnType<typeof finding>>;
