import * as z from "zod";
import { answerSchema } from "../../domain/answers.ts";
import { lazy } from "../../domain/lazy.ts";
import { questionnaireSchema, type Scope } from "../../domain/questionnaire.ts";
import { supplierQuestionnaire } from "../../domain/supplier-view.ts";
import { instant, line, webAddress } from "./common.ts";

const deskAnswer = lazy(() =>
  z.strictObject({
    question: z.string().max(60),
    answer: answerSchema(),
    /** The public page it was found on, and the day it was seen. */
    source: z.strictObject({ title: line(200), url: webAddress(), dated: z.iso.date() }).optional(),
  }),
);

/** All answers as they now stand; `submit` freezes them. */
export const deskInput = lazy(() =>
  z.strictObject({
    answers: z.array(deskAnswer()).max(400),
    /** The version this was made on; 0 before the first. */
    version: z.int(),
    submit: z.boolean().default(false),
  }),
);

/** What a member compiles for a supplier that does not answer. */
export const desk = lazy(() =>
  z.strictObject({
    supplierName: z.string(),
    product: z.string(),
    questionnaire: questionnaireSchema(),
    /** As the supplier is asked, for the fields of the page. */
    view: supplierQuestionnaire(),
    scope: z.custom<Scope>((value) => typeof value === "object" && value !== null),
    answers: z.array(deskAnswer()),
    version: z.int(),
    changedBy: z.string().optional(),
    changedAt: instant().optional(),
    /** The round it was submitted in. */
    submitted: z.int().optional(),
  }),
);

export type Desk = z.infer<ReturnType<typeof desk>>;
