import * as z from "zod";
import { answerSchema } from "../../domain/answers.ts";
import { lazy } from "../../domain/lazy.ts";
import { id, instant } from "./common.ts";

/** One contact's reply to one question, as it stands. */
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
