import * as z from "zod";
import { REQUEST_STATES } from "../../domain/intake-request.ts";
import { lazy } from "../../domain/lazy.ts";
import { EVENT_KINDS } from "../../domain/supplier-event.ts";
import { assessmentInput } from "./assessment-input.ts";
import { assessmentRow } from "./assessment-row.ts";
import { id, instant, line, pageQuery, prose, webAddress } from "./common.ts";
import { evidence } from "./evidence.ts";
import { ledgerEntry } from "./ledger-entry.ts";
import { portalAssessment } from "./portal.ts";
import { contact, engagement } from "./supplier.ts";

const author = lazy(() => z.strictObject({ id: id(), name: z.string() }));

export const eventInput = lazy(() =>
  z.strictObject({
    kind: z.enum(EVENT_KINDS),
    date: z.iso.date(),
    text: prose(2000).min(1, "Say what happened."),
    source: webAddress().optional(),
    engagement: id().optional(),
  }),
);

const supplierEvent = lazy(() => eventInput().extend({ id: id(), by: author(), at: instant() }));

/** What is known of a supplier beside its own facts. */
export const dossier = lazy(() =>
  z.strictObject({
    events: z.array(supplierEvent()),
    /** Everything it has shown, over all its assessments. */
    documents: z.array(evidence().extend({ assessment: id() })),
  }),
);

export const timelineQuery = lazy(() =>
  pageQuery().extend({
    limit: z.coerce.number().int().min(1).max(100).default(25),
    cursor: z.string().max(8000).optional(),
  }),
);

/** An entry and whose history it stands in. */
export const timelineEntry = lazy(() => ledgerEntry().extend({ subject: z.string() }));

export const requestInput = lazy(() =>
  z.strictObject({
    /** A supplier of the directory, where it is in it. */
    supplierId: id().optional(),
    supplierName: line(120),
    product: line(120),
    purpose: prose(1000).min(1, "Say what it is for."),
    data: prose(1000).optional(),
    neededBy: z.iso.date().optional(),
    note: prose(1000).optional(),
  }),
);

export const intakeRequest = lazy(() =>
  requestInput().extend({
    id: id(),
    state: z.enum(REQUEST_STATES),
    by: author(),
    at: instant(),
    engagementId: id().optional(),
    reason: z.string().optional(),
    version: z.int(),
  }),
);

export const requestChange = lazy(() =>
  z.discriminatedUnion("state", [
    z.strictObject({
      state: z.literal("taken"),
      supplierId: id(),
      engagementId: id(),
      version: z.int(),
    }),
    z.strictObject({
      state: z.literal("declined"),
      reason: prose(1000).min(1, "Give the reason; your colleague reads it."),
      version: z.int(),
    }),
    z.strictObject({ state: z.literal("asked"), version: z.int() }),
  ]),
);

export const planInput = lazy(() =>
  z.strictObject({
    supplierIds: z.array(id()).min(1, "Choose at least one supplier.").max(50),
  }),
);

/** What has to be known before suppliers are invited. */
export const invitingPlan = lazy(() =>
  z.strictObject({
    suppliers: z.array(
      z.strictObject({
        id: id(),
        name: z.string(),
        contacts: z.array(
          contact().extend({
            /** Why nothing is sent to this address; absent while letters go out. */
            suppressed: z.enum(["bounced", "complained"]).optional(),
          }),
        ),
        engagements: z.array(engagement()),
        /** Its assessments that are not cancelled, oldest first. */
        assessments: z.array(
          assessmentRow().extend({
            askedBy: z.string().optional(),
            questionnaireId: z.string(),
            /** It holds the newest answers about its product, and the supplier stands for them. */
            attested: z.boolean(),
          }),
        ),
      }),
    ),
  }),
);

export const previewInput = lazy(() =>
  z.strictObject({
    ...assessmentInput().pick({
      ...{ supplierId: true, engagementId: true, questionnaireId: true, due: true },
      ...{ message: true, language: true, stepUp: true, startFrom: true },
    }).shape,
    contactId: id().optional(),
  }),
);

/** An invitation as its reader would see it. */
export const invitationPreview = lazy(() =>
  z.strictObject({
    letter: z.strictObject({ subject: z.string(), text: z.string(), html: z.string() }),
    questions: z.int(),
    minutes: z.int(),
    /** What the supplier's page would be told, as if its mailbox were proved. */
    told: portalAssessment(),
  }),
);

export type IntakeRequest = z.infer<ReturnType<typeof intakeRequest>>;
