import * as z from "zod";
import { ANSWER_ORIGINS } from "../../domain/answer-origin.ts";
import type { EvidenceType } from "../../domain/evidence.ts";
import { lazy } from "../../domain/lazy.ts";
import { questionnaireSchema, type Scope } from "../../domain/questionnaire.ts";
import { NOTE_KINDS } from "../../domain/review-notes.ts";
import { SUBMISSION_ORIGINS } from "../../domain/submission.ts";
import type { Triage } from "../../domain/triage.ts";
import { givenAnswer, offeredAnswer } from "./answers.ts";
import { evidence } from "./evidence.ts";
import { ruling } from "./ruling.ts";

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
          z.custom<EvidenceType & { label: string }>(
            (value) => typeof value === "object" && value !== null,
          ),
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

export type AnswerSheet = z.infer<ReturnType<typeof answerSheet>>;
