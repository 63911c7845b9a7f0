import * as z from "zod";
import { ASSESSMENT_STATES } from "../../domain/assessment.ts";
import { dueSchema } from "../../domain/due.ts";
import { LANGUAGES } from "../../domain/languages.ts";
import { lazy } from "../../domain/lazy.ts";
import { TIERS } from "../../domain/questionnaire.ts";
import { reminderPlanSchema } from "../../domain/reminder-plan.ts";
import { progress } from "./assessment-row.ts";
import { id, instant } from "./common.ts";
import { approval, decision } from "./decision.ts";
import { invitation } from "./invitation.ts";
import { receipt } from "./receipt.ts";
import { team } from "./team.ts";

/** One assessment whole, without its answers. */
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

export type Assessment = z.infer<ReturnType<typeof assessment>>;
