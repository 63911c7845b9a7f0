import * as z from "zod";
import { dueSchema } from "../../domain/due.ts";
import { LANGUAGES } from "../../domain/languages.ts";
import { lazy } from "../../domain/lazy.ts";
import { reminderPlanSchema } from "../../domain/reminder-plan.ts";
import { id, prose } from "./common.ts";
import { patchOf } from "./patch-of.ts";

/** What a member sets when an assessment is made. */
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

/** What of it can still be changed while it is open. */
export const assessmentChange = lazy(() =>
  patchOf(assessmentInput().pick({ due: true, message: true, afterDue: true })).extend({
    reminders: reminderPlanSchema().optional(),
    /** Whether another due date is told by letter to whoever is asked to answer. */
    tell: z.boolean().default(true),
    version: z.int(),
  }),
);
