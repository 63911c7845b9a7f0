import * as z from "zod";
import { LANGUAGES } from "../../domain/languages.ts";
import { lazy } from "../../domain/lazy.ts";
import {
  ACT_ROLES,
  AI_ROLES,
  RISK_CLASSES,
  SUPPLY_KINDS,
  TIERS,
} from "../../domain/questionnaire.ts";
import { SUBMISSION_ORIGINS } from "../../domain/submission.ts";
import { triageSchema } from "../../domain/triage.ts";
import { email, id, instant, line, prose, webAddress } from "./common.ts";
import { patchOf } from "./patch-of.ts";

export const supplierInput = lazy(() =>
  z.strictObject({
    name: line(120),
    vendorId: line(60).optional(),
    parentCompany: line(120).optional(),
    website: webAddress().optional(),
    country: line(60).optional(),
    note: prose(2000).optional(),
  }),
);

export const supplierChange = lazy(() => patchOf(supplierInput()).extend({ version: z.int() }));

export const contactInput = lazy(() =>
  z.strictObject({
    name: line(120),
    /** May be missing: then the link is copied and handed over by other means. */
    email: email().optional(),
    phone: line(40).optional(),
    job: line(80).optional(),
    language: z.enum(LANGUAGES).default("en"),
  }),
);

export const contactChange = lazy(() =>
  patchOf(contactInput()).extend({
    version: z.int(),
    /** Another address ends the links sent to the old one; true sends new ones to it. */
    sendLinks: z.boolean().default(false),
  }),
);

/**
 * Facts of the intake that reveal questions; each is a plain yes or no of the buyer. The list is
 * `ENGAGEMENT_FACTS` of the domain.
 */
const fact = lazy(() => z.string().regex(/^[a-z-]{3,40}$/));

const contractInput = lazy(() =>
  z.strictObject({
    reference: line(80).optional(),
    start: z.iso.date().optional(),
    end: z.iso.date().optional(),
    noticeDays: z.int().min(0).max(3650).optional(),
  }),
);

export const engagementInput = lazy(() =>
  z.strictObject({
    product: line(120),
    plan: line(80).optional(),
    kind: z.enum(SUPPLY_KINDS),
    aiRoles: z.array(z.enum(AI_ROLES)).max(4).default([]),
    actRoles: z.array(z.enum(ACT_ROLES)).max(7).default([]),
    riskClass: z.enum(RISK_CLASSES).default("unknown"),
    purpose: prose(1000).optional(),
    data: prose(1000).optional(),
    dataLocation: line(200).optional(),
    /** Member who owns the engagement on the buyer's side. */
    owner: id().optional(),
    contract: contractInput().default({}),
    criticalFunction: z.boolean().default(false),
    substitutability: z.enum(["easy", "hard", "none"]).optional(),
    exitPlan: prose(1000).optional(),
    facts: z.array(fact()).max(20).default([]),
    triage: triageSchema(),
    tierOverride: z
      .strictObject({ tier: z.enum(TIERS), reason: prose(500).min(1, "Give the reason.") })
      .optional(),
  }),
);

/** The contract too is changed field by field; risk intake and tier are replaced whole. */
export const engagementChange = lazy(() =>
  patchOf(engagementInput()).extend({
    contract: patchOf(contractInput()).optional(),
    version: z.int(),
  }),
);

export const contact = lazy(() =>
  contactInput().extend({ id: id(), version: z.int(), language: z.enum(LANGUAGES) }),
);

/** The version of a contact its reader saw; without it whatever stands is taken away. */
export const contactVersion = lazy(() =>
  z.strictObject({ version: z.coerce.number().int().min(1).max(1_000_000_000).optional() }),
);

/** A contact that was taken away, and how many of its links ended with it. */
export const removedContact = lazy(() =>
  z.strictObject({ id: id(), version: z.int(), ended: z.int() }),
);

/** A contact after a change; `links` where another address ended what was sent to the old one. */
export const changedContact = lazy(() =>
  contact().extend({ links: z.strictObject({ ended: z.int(), sent: z.int() }).optional() }),
);

export const riskPoint = lazy(() =>
  z.strictObject({
    likelihood: z.int(),
    impact: z.int(),
    product: z.int(),
    band: z.enum(["Low", "Moderate", "High", "Critical"]),
  }),
);

export const engagement = lazy(() =>
  engagementInput().extend({
    id: id(),
    supplierId: id(),
    version: z.int(),
    /** Computed from the intake (scoring model 2.1). */
    inherent: riskPoint(),
    tier: z.enum(TIERS),
    computedTier: z.enum(TIERS),
    tierRange: z.strictObject({ strictest: z.enum(TIERS), mildest: z.enum(TIERS) }),
    missing: z.array(z.string()),
    tierReason: z.string(),
  }),
);

export const supplier = lazy(() =>
  supplierInput().extend({
    id: id(),
    version: z.int(),
    createdAt: instant(),
    contacts: z.array(contact()),
    engagements: z.array(engagement()),
    /** Companies behind the supplier, as the newest submission about each product names them. */
    fourthParties: z.array(
      z.strictObject({
        company: z.string(),
        models: z.array(z.string()),
        tasks: z.array(z.string()),
        places: z.array(z.string()),
        product: z.string(),
        assessmentId: id(),
        submittedAt: instant(),
      }),
    ),
  }),
);

/** One line of the supplier directory; read whole from one index. */
export const supplierRow = lazy(() =>
  z.strictObject({
    id: id(),
    name: z.string(),
    vendorId: z.string().optional(),
    country: z.string().optional(),
    engagements: z.int(),
    contacts: z.int(),
    tier: z.enum(TIERS).optional(),
    /** Open risks of all engagements. */
    openRisks: z.int().optional(),
    /** The most recent result of any of its engagements. */
    result: z
      .strictObject({
        grade: z.string(),
        claimed: z.string(),
        heldBy: z.string().optional(),
        residual: riskPoint(),
        openGates: z.int(),
        /** Absent: the supplier submitted. Else a member closed the round or answered for it. */
        origin: z.enum(SUBMISSION_ORIGINS).optional(),
        status: z.enum(["open", "review-open", "final"]),
        at: instant(),
      })
      .optional(),
  }),
);

export type SupplierRow = z.infer<ReturnType<typeof supplierRow>>;
export type Supplier = z.infer<ReturnType<typeof supplier>>;
export type Contact = z.infer<ReturnType<typeof contact>>;
export type Engagement = z.infer<ReturnType<typeof engagement>>;
