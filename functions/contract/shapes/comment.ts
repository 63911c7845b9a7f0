import * as z from "zod";
import { COMMENT_LIMIT, SIDES } from "../../domain/comments.ts";
import { lazy } from "../../domain/lazy.ts";
import { id, instant, prose } from "./common.ts";

const question = lazy(() => z.string().min(1).max(60));

export const commentInput = lazy(() =>
  z.strictObject({
    question: question(),
    text: prose(COMMENT_LIMIT).min(1, "Write something first."),
  }),
);

/** A wish to correct an answer that was submitted. */
export const correctionInput = lazy(() =>
  z.strictObject({
    question: question(),
    reason: prose(COMMENT_LIMIT).min(1, "Say what is wrong with the answer."),
  }),
);

export const declineInput = lazy(() =>
  z.strictObject({ reason: prose(COMMENT_LIMIT).min(1, "Say why the answer stays as it is.") }),
);

/** Everything up to this instant has been read. */
export const readInput = lazy(() => z.strictObject({ until: instant() }));

/** The threads of an assessment; a question nobody wrote about has none. */
export const threads = lazy(() =>
  z.strictObject({
    threads: z.array(
      z.strictObject({
        question: z.string(),
        /** What the other side wrote since the caller last looked. */
        unread: z.int(),
        /** What became of the last wish to correct the answer. */
        correction: z.enum(["asked", "declined", "returned"]).optional(),
        comments: z.array(
          z.strictObject({
            id: id(),
            side: z.enum(SIDES),
            by: z.string(),
            at: instant(),
            text: z.string(),
            correction: z.enum(["asked", "declined"]).optional(),
          }),
        ),
      }),
    ),
  }),
);

export type Threads = z.infer<ReturnType<typeof threads>>;
export type Thread = Threads["threads"][number];
