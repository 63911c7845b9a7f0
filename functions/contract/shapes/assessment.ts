import * as z from "zod";
import { ANSWER_ORIGINS } from "../../domain/answer-origin.ts";
import { answerSchema } from "../../domain/answers.ts";
import { ASSESSMENT_STATES, DECISIONS } from "../../domain/assessment.ts";
import { dueSchema } from "../../domain/due.ts";
import { type EvidenceType, VERDICTS } from "../../domain/evidence.ts";
import { DELIVERY_STATES } from "../../domain/invitation.ts";
import { LANGUAGES } from "../../domain/languages.ts";
import { lazy } from "../../domain/lazy.ts";
import { questionnaireSchema, type Scope, TIERS } from "../../domain/questionnaire.ts";
import { reminderPlanSchema } from "../../domain/reminder-plan.ts";
import { NOTE_KINDS } from "../../domain/review-notes.ts";
import type { Score } from "../../domain/score.ts";
import { SUBMISSION_ORIGINS } from "../../domain/submission.ts";
import { RISK_STATES, TREATMENTS } from "../../domain/treatment.ts";
import type { Triage } from "../../domain/triage.ts";
import { id, instant, line, prose, webAddress } from "./common.ts";
import { patchOf } from "./patch-of.ts";
import { riskPoint } from "./supplier.ts";
import { team } from "./team.ts";

export const assessmentInput = lazy(() =>
  z.strictObject({
    supplierId: id(),
    engagementId: id(),
    questionnaireId: z.string(),
    /** Contacts of the supplier who are invited to answer. */
    contactIds: z.array(id()).min(1, "Choose at least one contact.").max(10),
    due: dueSchema(),
    /** A few words of the buyer, printed in the letter. */
    message: prose(1000).optional(),
    language: z.enum(LANGUAGES).default("en"),
    /** `code`: a six-digit mail code before the first answer; `start`: a person's Start is enough. */
    stepUp: z.enum(["code", "start"]).default("code"),
    /** `last`: what the supplier submitted before is taken over or offered to be confirmed. */
    startFrom: z.enum(["last", "nothing"]).default("last"),
    /** Days before and after the due date on which a reminder goes out; absent: 7, 2 and 1, 7. */
    reminders: reminderPlanSchema().optional(),
    /** `open`: late answers are taken and marked as late; `closed`: none after the due date. */
    afterDue: z.enum(["open", "closed"]).default("open"),
  }),
);

export const assessmentChange = lazy(() =>
  patchOf(assessmentInput().pick({ due: true, message: true, afterDue: true })).extend({
    reminders: reminderPlanSchema().optional(),
    /** Whether another due date is told by letter to whoever is asked to answer. */
    tell: z.boolean().default(true),
    version: z.int(),
  }),
);

const bulkIds = lazy(() =>
  z.array(id()).min(1, "Choose at least one.").max(50, "At most 50 at once."),
);

/** One thing done to many assessments. */
export const bulkInput = lazy(() =>
  z.discriminatedUnion("act", [
    z.strictObject({ act: z.literal("remind"), ids: bulkIds() }),
    z.strictObject({ act: z.literal("cancel"), ids: bulkIds() }),
    z.strictObject({
      act: z.literal("due"),
      ids: bulkIds(),
      due: dueSchema(),
      tell: z.boolean().default(true),
    }),
  ]),
);

/** What became of each: done, with what it was before where that can be taken back, or refused. */
export const bulkResults = lazy(() =>
  z.strictObject({
    results: z.array(
      z.strictObject({
        id: id(),
        done: z.boolean(),
        before: dueSchema().optional(),
        code: z.string().optional(),
        message: z.string().optional(),
      }),
    ),
  }),
);

/** What is handed over by other means than mail; shown once. */
export const handedLink = lazy(() =>
  z.strictObject({
    path: z.string(),
    expiresAt: z.iso.datetime(),
    /** For whom no mail reaches; to be told by another way than the link. */
    passcode: z.string().optional(),
  }),
);

export const inviteInput = lazy(() =>
  z.strictObject({
    contactId: id(),
    /** The invitation whose place this contact takes; its links end. */
    replaces: id().optional(),
  }),
);

const progress = lazy(() =>
  z.strictObject({ answered: z.int(), of: z.int(), at: instant().optional() }),
);

const letter = lazy(() =>
  z.strictObject({
    id: z.string(),
    letter: z.string(),
    state: z.enum(DELIVERY_STATES),
    at: instant(),
    reason: z.string().optional(),
  }),
);

const invitation = lazy(() =>
  z.strictObject({
    id: id(),
    contact: z.strictObject({ id: id(), name: z.string(), email: z.string().optional() }),
    state: z.enum(["waiting", "active", "revoked"]),
    generation: z.int(),
    letters: z.array(letter()),
  }),
);

export const receipt = lazy(() =>
  z.strictObject({
    /** What a person quotes, e.g. `AS-7Q2M-X4PD`. */
    reference: z.string(),
    round: z.int(),
    submittedAt: instant(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    by: z.strictObject({ name: z.string(), title: z.string() }),
    daysLate: z.int(),
    /** Absent: the supplier submitted. Else a member closed the round or answered for it. */
    origin: z.enum(SUBMISSION_ORIGINS).optional(),
  }),
);

export const assessmentRow = lazy(() =>
  z.strictObject({
    id: id(),
    supplierId: id(),
    supplierName: z.string(),
    engagementId: id(),
    product: z.string(),
    tier: z.enum(TIERS),
    status: z.enum(ASSESSMENT_STATES),
    due: dueSchema(),
    progress: progress(),
    /** The proposed or taken decision and the held grade, once scored. */
    grade: z.string().optional(),
    proposed: z.enum(DECISIONS).optional(),
    decision: z.enum(DECISIONS).optional(),
    /** The day came on which the decision, a waiver or an exception ends. */
    decisionDue: z.boolean().optional(),
    openGates: z.int().optional(),
    /** Controls that show less than the mark of a weak domain, lowest first. */
    weakControls: z.array(z.string()).optional(),
    /** Documents and claimed exceptions judged, of those there are. */
    reviewed: z.strictObject({ done: z.int(), of: z.int() }).optional(),
    /** When it falls due again, once decided. */
    nextReview: z.iso.date().optional(),
    /** What became of the letters to those who may answer; absent where nobody was written to. */
    delivery: z.enum(DELIVERY_STATES).optional(),
    updatedAt: instant(),
  }),
);

/** One line of the list of assessments. */
export const assessmentLine = lazy(() => assessmentRow().omit({ updatedAt: true }));

export const waiver = lazy(() =>
  z.strictObject({
    gate: z.string().max(40),
    reason: prose(2000).min(1, "Give the reason."),
    until: z.iso.date(),
  }),
);

/** What stands against a risk that is taken for a time. */
const exception = lazy(() =>
  z.strictObject({
    compensating: prose(2000).min(1, "Name what keeps the risk small meanwhile."),
    exitPlan: prose(2000).min(1, "Say how you get out."),
    /** The member who owns the risk. */
    owner: id(),
    until: z.iso.date(),
  }),
);

export const approvalInput = lazy(() =>
  z
    .strictObject({
      approve: z.boolean(),
      note: prose(2000).optional(),
      /** The request as it was seen. */
      version: z.int(),
    })
    .refine(({ approve, note }) => approve || !!note, {
      path: ["note"],
      message: "Say why not; whoever asked will read it.",
    }),
);

export const decisionInput = lazy(() =>
  z.strictObject({
    decision: z.enum(DECISIONS),
    reason: prose(4000).min(1, "Give the reason; an auditor will read it."),
    /** What the supplier has to mend, and until when; each becomes a finding. */
    conditions: z
      .array(z.union([line(300), z.strictObject({ text: line(300), due: z.iso.date() })]))
      .max(20)
      .default([]),
    nextReview: z.iso.date().optional(),
    /** Open must-haves set aside until a day; each needs the second person. */
    waivers: z.array(waiver()).max(30).default([]),
    exception: exception().optional(),
    /** The member who is asked to approve; without one the decision counts at once. */
    approver: id().optional(),
    /** The review state this decision was made on; another ruling since refuses it. */
    reviewRevision: z.int(),
  }),
);

const decision = lazy(() =>
  z.strictObject({
    decision: z.enum(DECISIONS),
    proposed: z.enum(DECISIONS),
    reason: z.string(),
    conditions: z.array(z.string()),
    nextReview: z.iso.date().optional(),
    waivers: z.array(waiver()),
    exception: exception().optional(),
    by: z.strictObject({ id: id(), name: z.string() }),
    /** Who approved it, where that was needed. */
    approvedBy: z
      .strictObject({
        ...{ id: id(), name: z.string(), note: z.string().optional() },
        /** The mailbox it was approved from by a mail link; absent where they were signed in. */
        address: z.string().optional(),
      })
      .optional(),
    /** The day it falls due again. */
    fallsDue: z.iso.date().optional(),
    /** That day has come. */
    isDue: z.boolean(),
    at: instant(),
    /** Hash of the frozen basis: score, rulings, evidence verdicts. */
    basis: z.string(),
    /** Later evidence or expiry made a new score; the decided basis itself never changes. */
    reReview: z.boolean(),
  }),
);

/** A decision that waits for its second person. */
const approval = lazy(() =>
  z.strictObject({
    decision: z.enum(DECISIONS),
    reason: z.string(),
    conditions: z.array(z.string()),
    nextReview: z.iso.date().optional(),
    waivers: z.array(waiver()),
    exception: exception().optional(),
    by: z.strictObject({ id: id(), name: z.string() }),
    at: instant(),
    approver: z.strictObject({ id: id(), name: z.string() }),
    /** The last day it can be answered, and whether that is over. */
    answerBy: z.iso.date(),
    ended: z.boolean(),
    state: z.enum(["pending", "declined"]),
    note: z.string().optional(),
    /** The mailbox it was declined from by a mail link; absent where they were signed in. */
    address: z.string().optional(),
    /** Somebody ruled since: it has to be asked for again. */
    outdated: z.boolean(),
    version: z.int(),
  }),
);

export const assessment = lazy(() =>
  z.strictObject({
    id: id(),
    status: z.enum(ASSESSMENT_STATES),
    round: z.int(),
    version: z.int(),
    reviewRevision: z.int(),
    supplier: z.strictObject({ id: id(), name: z.string() }),
    engagement: z.strictObject({ id: id(), product: z.string() }),
    tier: z.enum(TIERS),
    questionnaire: z.strictObject({
      id: z.string(),
      version: z.int(),
      title: z.string(),
      /** The title in each further language it speaks. */
      titles: z.partialRecord(z.enum(LANGUAGES), z.string()),
      hash: z.string(),
      questions: z.int(),
      minutes: z.int(),
    }),
    due: dueSchema(),
    overdue: z.boolean(),
    message: z.string().optional(),
    language: z.enum(LANGUAGES),
    stepUp: z.enum(["code", "start"]),
    afterDue: z.enum(["open", "closed"]),
    requester: z.strictObject({ id: id(), name: z.string() }),
    createdAt: instant(),
    issuedAt: instant().optional(),
    contactIds: z.array(id()),
    /** The days of the plan, and when the next reminder goes out by itself. */
    reminders: reminderPlanSchema().extend({ next: instant().optional() }),
    invitations: z.array(invitation()),
    /** Whom the supplier asked itself, for a share or a signature. */
    team: team(),
    progress: progress(),
    receipt: receipt().optional(),
    decision: decision().optional(),
    approval: approval().optional(),
    /** Ids of questions a return opened again; empty otherwise. */
    returned: z.array(z.string()),
  }),
);

/** Why a round is closed, or a decision taken up again. */
export const closeInput = lazy(() =>
  z.strictObject({ reason: prose(2000).min(1, "Give the reason; it stays in the history.") }),
);

/** One entry of the register as a decision keeps it. */
const registerExtract = lazy(() =>
  z.strictObject({
    ...{ id: z.string(), cause: z.string(), sentence: z.string() },
    ...{ inherent: riskPoint(), current: riskPoint(), target: riskPoint().optional() },
    open: z.boolean(),
    status: z.enum(RISK_STATES),
    treatment: z.enum(TREATMENTS).optional(),
    due: z.iso.date().optional(),
    accepted: z.strictObject({ by: z.string(), until: z.iso.date() }).optional(),
  }),
);

/** The frozen basis of a decision, for a report. */
export const basis = lazy(() =>
  z.strictObject({
    score: z.custom<Score>((value) => typeof value === "object" && value !== null),
    rulings: z.array(
      z.strictObject({
        question: z.string(),
        kind: z.enum(["override", "accept-na", "accept"]),
        points: z.int().optional(),
        reason: z.string(),
        by: z.strictObject({ id: id(), name: z.string() }),
        at: instant(),
      }),
    ),
    evidence: z.array(
      z.strictObject({
        id: z.string(),
        verdict: z.enum(VERDICTS),
        independent: z.boolean(),
        judgedOn: z.string().optional(),
      }),
    ),
    /** The register as it stood; decisions taken before it was kept have none. */
    register: z.array(registerExtract()).optional(),
    /** SHA-256 of the submission, of all the score was computed from, and of this basis. */
    submission: z.string(),
    input: z.string(),
    basis: z.string(),
    ledger: z.strictObject({ sequence: z.int(), hash: z.string() }),
  }),
);

export const givenAnswer = lazy(() =>
  z.strictObject({
    question: z.string(),
    answer: answerSchema(),
    version: z.int(),
    by: z.string(),
    at: instant(),
    /** The submission it was taken over from, where it was not given here. */
    carried: z.strictObject({ assessment: id(), round: z.int() }).optional(),
    /** In a refresh: not asked, as nothing about it is said to have changed. */
    stands: z.literal(true).optional(),
  }),
);

/** An answer of an earlier submission. */
export const offeredAnswer = lazy(() =>
  z.strictObject({ question: z.string(), answer: answerSchema(), by: z.string(), at: instant() }),
);

export const evidenceInput = lazy(() =>
  z.strictObject({
    type: z.string().max(40),
    title: line(200),
    url: webAddress(),
    /** Date printed on the document, or the day the page was seen. */
    dated: z.iso.date(),
    expiresOn: z.iso.date().optional(),
    questions: z.array(z.string().max(40)).min(1).max(100),
  }),
);

export const evidence = lazy(() =>
  evidenceInput().extend({
    id: id(),
    verdict: z.enum(VERDICTS),
    independent: z.boolean(),
    verdictReason: z.string().optional(),
    judgedBy: z.string().optional(),
    judgedAt: instant().optional(),
    addedBy: z.string(),
    addedAt: instant(),
    version: z.int(),
  }),
);

export const verdictInput = lazy(() =>
  z
    .strictObject({
      verdict: z.enum(VERDICTS),
      /** Made by somebody independent of the supplier, and within scope. */
      independent: z.boolean().default(false),
      reason: prose(1000).optional(),
      version: z.int(),
    })
    .refine(({ verdict, reason }) => verdict === "accepted" || verdict === "unread" || !!reason, {
      path: ["reason"],
      message: "Give the reason; the supplier may see it.",
    }),
);

/** A reviewer's ruling on one question; `withdraw` takes an earlier one back. */
export const rulingInput = lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("override"),
      points: z.union([0, 25, 50, 75, 100].map((value) => z.literal(value))),
      reason: prose(2000).min(1, "Give the reason."),
    }),
    z.strictObject({
      kind: z.literal("accept-na"),
      reason: prose(2000).min(1, "Give the reason."),
    }),
    /** The answer counts as given; somebody has looked at it. */
    z.strictObject({ kind: z.literal("accept"), reason: prose(2000).optional() }),
    z.strictObject({ kind: z.literal("withdraw"), reason: prose(2000).optional() }),
  ]),
);

const ruling = lazy(() =>
  z.strictObject({
    question: z.string(),
    kind: z.enum(["override", "accept-na", "accept"]),
    points: z.int().optional(),
    reason: z.string(),
    by: z.strictObject({ id: id(), name: z.string() }),
    at: instant(),
    /** It was made on the same answer in an earlier assessment. */
    carried: z.boolean(),
  }),
);

/** Everything a reviewer works from. */
export const answerSheet = lazy(() =>
  z.strictObject({
    questionnaire: questionnaireSchema(),
    /** Ids of the questions asked, given the scope and the answers. */
    visible: z.array(z.string()),
    /** False while the round is open: then these are the answers so far, not a submission. */
    submitted: z.boolean(),
    answers: z.array(givenAnswer()),
    evidence: z.array(evidence()),
    rulings: z.array(ruling()),
    /** What was answered the time before, where there was one. */
    before: z.array(offeredAnswer()),
    /** Where each visible question's answer comes from. */
    origins: z.record(z.string(), z.enum(ANSWER_ORIGINS)),
    /** Questions that were returned, and answered again in the round at hand. */
    returned: z.array(z.string()),
    /** What a result needs beside questions, answers, verdicts and rulings: computed alike here and there. */
    ground: z
      .strictObject({
        content: z.string(),
        scope: z.custom<Scope>((value) => typeof value === "object" && value !== null),
        triage: z.custom<Triage>((value) => typeof value === "object" && value !== null),
        origin: z.enum(SUBMISSION_ORIGINS).optional(),
        evidenceTypes: z.array(
          z.custom<EvidenceType>((value) => typeof value === "object" && value !== null),
        ),
        asOf: z.iso.date(),
      })
      .optional(),
    /** What to look at besides points: contradictions, roles, certificates, things left to do. */
    notes: z.array(
      z.strictObject({
        kind: z.enum(NOTE_KINDS),
        questions: z.array(z.string()),
        text: z.string(),
        by: z.iso.date().optional(),
      }),
    ),
  }),
);

export const ledgerEntry = lazy(() =>
  z.strictObject({
    sequence: z.int(),
    at: instant(),
    event: z.string(),
    by: z.string(),
    data: z.record(z.string(), z.unknown()),
    previous: z.string(),
    hash: z.string(),
  }),
);

export const returnInput = lazy(() =>
  z.strictObject({
    questions: z.array(z.string()).min(1, "Choose at least one question.").max(100),
    note: prose(2000).min(1, "Say what is missing."),
    reviewRevision: z.int(),
  }),
);

export type Assessment = z.infer<ReturnType<typeof assessment>>;
export type AssessmentLine = z.infer<ReturnType<typeof assessmentLine>>;
export type AnswerSheet = z.infer<ReturnType<typeof answerSheet>>;
export type EvidenceItem = z.infer<ReturnType<typeof evidence>>;
export type Receipt = z.infer<ReturnType<typeof receipt>>;
