import * as z from "zod";
import { dueSchema } from "../../domain/due.ts";
import { lazy } from "../../domain/lazy.ts";
import { TIERS } from "../../domain/questionnaire.ts";
import { RISK_STATES, TREATMENTS } from "../../domain/treatment.ts";
import { id, instant, line, prose } from "./common.ts";
import { ledgerEntry } from "./ledger-entry.ts";
import { patchOf } from "./patch-of.ts";
import { riskPoint } from "./supplier.ts";

/** Made of the ids of supplier and engagement and the cause, so longer than other ids. */
const riskId = lazy(() => z.string().regex(/^[A-Za-z0-9_-]{6,200}$/, "Not an id of a risk."));

export const riskRow = lazy(() =>
  z.strictObject({
    id: riskId(),
    supplierId: id(),
    supplierName: z.string(),
    engagementId: id(),
    product: z.string(),
    tier: z.enum(TIERS),
    /** `residual` for the engagement's own entry, `gate-K2` for one must-have. */
    cause: z.string(),
    /** Cause, event and consequence in one sentence. */
    sentence: z.string(),
    /** The facts of the sentence, as the list keeps them. */
    says: z.string().optional(),
    inherent: riskPoint(),
    current: riskPoint(),
    /** What the last score says: false once the gap behind it has closed. */
    open: z.boolean(),
    findings: z.int(),
    /** `by-hand` for an entry no result made. */
    assessmentId: id(),
    scoredAt: instant(),
    /** The assessment it follows from was cancelled; no later one speaks for it yet. */
    withdrawn: z.boolean().optional(),
    status: z.enum(RISK_STATES),
    treatment: z.enum(TREATMENTS).optional(),
    owner: id().optional(),
    due: z.iso.date().optional(),
    note: z.string().optional(),
    /** A person decided before the last score changed it. */
    reReview: z.boolean(),
    /** Where treating it is to lead. */
    target: riskPoint().optional(),
    /** Taken by a named person for a time; stale once `reReview` is set. */
    acceptance: z
      .strictObject({
        by: z.strictObject({ id: id(), name: z.string() }),
        at: instant(),
        until: dueSchema(),
        current: riskPoint(),
        ended: z.boolean().optional(),
      })
      .optional(),
    /** The last day of the acceptance. */
    acceptedUntil: z.iso.date().optional(),
    /** Actions still to be done. */
    actions: z.int().optional(),
    /** A reviewer gave this must-have an entry of its own. */
    promoted: z.boolean().optional(),
    version: z.int(),
  }),
);

/**
 * One line of the register, without what only the entry's own page shows; of a sentence somebody
 * wrote it holds the beginning.
 */
export const riskLine = lazy(() =>
  riskRow().omit({
    ...({ note: true, target: true, acceptance: true, says: true } as const),
    ...({ assessmentId: true, scoredAt: true, withdrawn: true, promoted: true } as const),
  }),
);

const place = lazy(() =>
  z.strictObject({ likelihood: z.int().min(1).max(5), impact: z.int().min(1).max(5) }),
);

const actions = lazy(() =>
  z
    .array(
      z.strictObject({
        text: line(300),
        due: z.iso.date().optional(),
        done: z.boolean().default(false),
      }),
    )
    .max(20),
);

/** An entry made by hand. */
export const riskInput = lazy(() =>
  riskFields().extend({
    supplierId: id(),
    engagementId: id(),
    sentence: line(300),
    inherent: place(),
    current: place(),
    status: z.enum(RISK_STATES).default("open"),
    actions: actions().default([]),
  }),
);

/** A risk taken for a time; `until` ends it. */
export const acceptanceInput = lazy(() =>
  z.strictObject({
    reason: prose(2000).min(1, "Give the reason; an auditor will read it."),
    until: dueSchema(),
    version: z.int(),
  }),
);

/** An entry with its actions and history. */
export const risk = lazy(() =>
  z.strictObject({
    row: riskRow(),
    /** The open must-haves behind it: which question, why it is open, what it may lead to. */
    findings: z.array(
      z.strictObject({
        gate: z.string(),
        question: z.string(),
        title: z.string(),
        severity: z.enum(["blocker", "major"]),
        because: z.enum(["answer", "evidence"]),
        sentence: z.string(),
      }),
    ),
    actions: actions(),
    /** Why it was accepted. */
    reason: z.string().optional(),
    /** The other entries of the same product or service. */
    others: z.array(
      riskRow().pick({
        id: true,
        cause: true,
        sentence: true,
        current: true,
        open: true,
        status: true,
      }),
    ),
    history: z.array(ledgerEntry()),
  }),
);

/** What people decide about a risk. */
const riskFields = lazy(() =>
  z.strictObject({
    status: z.enum(RISK_STATES),
    treatment: z.enum(TREATMENTS).optional(),
    owner: id().optional(),
    due: z.iso.date().optional(),
    note: prose(2000).optional(),
    target: place().optional(),
  }),
);

export const riskChange = lazy(() =>
  patchOf(riskFields()).extend({
    actions: actions().optional(),
    /** What only an entry made by hand lets people say. */
    ...{ sentence: line(300).optional() },
    ...{ inherent: place().optional(), current: place().optional() },
    version: z.int(),
  }),
);

/** Changes of many risks, each on the version its reader saw. */
export const bulkRisksInput = lazy(() =>
  z.strictObject({
    changes: z
      .array(riskChange().extend({ id: riskId() }))
      .min(1, "Choose at least one.")
      .max(50, "At most 50 at once."),
  }),
);

/** What became of each: the entry as it now stands, or why it was refused. */
export const bulkRisksResults = lazy(() =>
  z.strictObject({
    results: z.array(
      z.strictObject({
        id: riskId(),
        done: z.boolean(),
        row: riskRow().optional(),
        code: z.string().optional(),
        message: z.string().optional(),
        fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
      }),
    ),
  }),
);

/** Which open must-have gets an entry of its own. */
export const promotionInput = lazy(() => z.strictObject({ gate: z.string().min(1).max(60) }));

export type RiskLine = z.infer<ReturnType<typeof riskLine>>;
export type RiskRow = z.infer<ReturnType<typeof riskRow>>;
