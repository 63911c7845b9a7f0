import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { prose } from "./common.ts";

/** Why a round is closed, or a decision taken up again. */
export const closeInput = lazy(() =>
  z.strictObject({ reason: prose(2000).min(1, "Give the reason; it stays in the history.") }),
);

/** Which questions go back to the supplier, and what is missing. */
export const returnInput = lazy(() =>
  z.strictObject({
    questions: z.array(z.string()).min(1, "Choose at least one question.").max(100),
    note: prose(2000).min(1, "Say what is missing."),
    reviewRevision: z.int(),
  }),
);
