import * as z from "zod";
import { ASSESSMENT_STATES, DECISIONS } from "../../domain/assessment.ts";
import { dueSchema } from "../../domain/due.ts";
import { DELIVERY_STATES } from "../../domain/invitation.ts";
import { lazy } from "../../domain/lazy.ts";
import { TIERS } from "../../domain/questionnaire.ts";
import { id, instant } from "./common.ts";

/** How far the answers are, as last told. */
export const progress = lazy(() =>
  z.strictObject({ answered: z.int(), of: z.int(), at: instant().optional() }),
);

/** An assessment as lists and derived views read it. */
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

export type AssessmentLine = z.infer<ReturnType<typeof assessmentLine>>;
