import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { TIERS } from "../../domain/questionnaire.ts";
import { RISK_STATES, TREATMENTS } from "../../domain/treatment.ts";
import { id, instant, line, prose } from "./common.ts";
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
    inherent: riskPoint(),
    current: riskPoint(),
    /** What the last score says: false once the gap behind it has closed. */
    open: z.boolean(),
    findings: z.int(),
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
    version: z.int(),
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
  }),
);

export const riskChange = lazy(() => patchOf(riskFields()).extend({ version: z.int() }));

export const member = lazy(() =>
  z.strictObject({
    id: id(),
    name: line(120),
    email: z.string(),
    role: z.string(),
    active: z.boolean(),
  }),
);

export type RiskRow = z.infer<ReturnType<typeof riskRow>>;
export type Member = z.infer<ReturnType<typeof member>>;
