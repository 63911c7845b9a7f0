import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { SUBMISSION_ORIGINS } from "../../domain/submission.ts";
import { instant } from "./common.ts";

/** What a submission is known by. */
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

export type Receipt = z.infer<ReturnType<typeof receipt>>;
