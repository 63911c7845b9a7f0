import * as z from "zod";
import { answerSchema } from "../../domain/answers.ts";
import { dueSchema } from "../../domain/due.ts";
import { PASSCODE_DIGITS } from "../../domain/invitation.ts";
import { LANGUAGES } from "../../domain/languages.ts";
import { lazy } from "../../domain/lazy.ts";
import { SUPPLIER_ROLES } from "../../domain/portal-role.ts";
import { STEP_UPS } from "../../domain/step-up.ts";
import { supplierQuestionnaire } from "../../domain/supplier-view.ts";
import { givenAnswer, offeredAnswer } from "./answers.ts";
import { approvalAsked } from "./approval.ts";
import { email, id, instant, line } from "./common.ts";
import { evidence, evidenceInput } from "./evidence.ts";
import { receipt } from "./receipt.ts";
import { asked, team } from "./team.ts";
import { answerTerms } from "./terms.ts";

/** What the landing page shows before anything is asked; nothing of the answers. */
export const landing = lazy(() =>
  z.strictObject({
    assessment: id(),
    level: z.enum(["opened", "proved"]),
    /** `closed` once decided or cancelled. */
    status: z.enum(["open", "submitted", "closed"]),
    /** Closed because the due date is over and no late answers are taken. */
    closedByDue: z.boolean().optional(),
    buyer: z.string(),
    requester: z.strictObject({ name: z.string(), email: z.string().optional() }),
    supplier: z.string(),
    product: z.string(),
    title: z.string(),
    message: z.string().optional(),
    language: z.enum(LANGUAGES),
    due: dueSchema().extend({ ends: instant() }),
    questions: z.int(),
    minutes: z.int(),
    stepUp: z.enum(STEP_UPS),
    /** Where a code would be sent, masked: `m…@acme.example`. */
    mailbox: z.string().optional(),
    /** A colleague: what a lead asked them for; absent for whom the buyer invited. */
    asked: asked().optional(),
    /** A business owner of the buyer: what decision they are asked to approve. */
    approval: approvalAsked().optional(),
    /** What the buyer says on confidentiality and on how long answers are kept. */
    terms: answerTerms().optional(),
  }),
);

export const portalAssessment = lazy(() =>
  z.strictObject({
    landing: landing(),
    round: z.int(),
    /** Already narrowed to what the buyer's scope asks; conditions left hang on answers only. */
    questionnaire: supplierQuestionnaire(),
    answers: z.array(givenAnswer()),
    evidence: z.array(evidence()),
    evidenceTypes: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    /** Only these may be changed in this round, some only once they are asked; absent when all may. */
    returned: z.array(z.string()).optional(),
    /** What the buyer wrote when it returned questions. */
    note: z.string().optional(),
    /** Questions about the company whose fresh answers were taken over and are not asked again. */
    carried: z.array(z.string()).optional(),
    /** What was answered the time before: to be confirmed or changed, answer by answer. */
    before: z.array(offeredAnswer()),
    receipt: receipt().optional(),
    me: z.strictObject({ name: z.string(), role: z.enum(SUPPLIER_ROLES) }),
    /** Who was given what; leads only. */
    team: team().optional(),
  }),
);

export const MAX_CHANGES = 25;

/** Far beyond any answer's changes, and far below what can no longer be counted exactly. */
const MAX_VERSION = 1_000_000_000;

export const changesInput = lazy(() =>
  z.strictObject({
    changes: z
      .array(
        z.strictObject({
          question: z.string().max(40),
          /** The version this change was made on; 0 for a first answer. */
          version: z.int().min(0).max(MAX_VERSION),
          /** Made by the page; a repeated change is recognised by it. */
          change: z.string().regex(/^[A-Za-z0-9_-]{10,40}$/),
          answer: answerSchema().nullable(),
        }),
      )
      .min(1)
      .max(MAX_CHANGES)
      .refine((all) => new Set(all.map(({ question }) => question)).size === all.length, {
        message: "Name each question once.",
      }),
  }),
);

export const changesReply = lazy(() =>
  z.strictObject({
    saved: z.array(z.strictObject({ question: z.string(), version: z.int() })),
    conflicts: z.array(
      z.strictObject({
        question: z.string(),
        yours: answerSchema().nullable(),
        theirs: answerSchema().nullable(),
        version: z.int(),
        by: z.string(),
        at: instant(),
      }),
    ),
  }),
);

/** A reference on the version it was made from; 0 for a new one. */
export const referenceInput = lazy(() =>
  evidenceInput().extend({ version: z.int().min(0).max(MAX_VERSION).default(0) }),
);

/** The language questions are read in; without it the one the assessment was made in. */
export const spokenQuery = lazy(() => z.strictObject({ language: z.enum(LANGUAGES).optional() }));

/** Which version is taken back; without it whatever stands. */
export const versionQuery = lazy(() =>
  z.strictObject({ version: z.coerce.number().int().min(1).max(MAX_VERSION).optional() }),
);

export const attestationInput = lazy(() =>
  z.strictObject({
    attestation: z.strictObject({
      name: line(120),
      title: line(120),
      statement: z.string().max(4000),
      confirmed: z.literal(true, "Tick the box to confirm the statement."),
    }),
    /** The round the page shows: a page left open never submits a later one. */
    round: z.int().min(1).max(MAX_VERSION).optional(),
  }),
);

export const sessionInput = lazy(() => z.strictObject({ token: z.string().min(1).max(200) }));

export const codeInput = lazy(() =>
  z.strictObject({ code: z.string().regex(/^\d{6}$/, "Type the six digits of the mail.") }),
);

export const passcodeInput = lazy(() =>
  z.strictObject({
    passcode: z
      .string()
      .regex(new RegExp(`^\\d{${PASSCODE_DIGITS}}$`), "Type the ten digits you were told."),
  }),
);

/** Ask for a fresh link, by the old link or by the address it was sent to. */
export const linkInput = lazy(() =>
  z.union([
    z.strictObject({ token: z.string().min(1).max(200) }),
    z.strictObject({ email: email() }),
  ]),
);

export type Landing = z.infer<ReturnType<typeof landing>>;
export type PortalAssessment = z.infer<ReturnType<typeof portalAssessment>>;
export type Change = z.infer<ReturnType<typeof changesInput>>["changes"][number];
export type ChangesReply = z.infer<ReturnType<typeof changesReply>>;
