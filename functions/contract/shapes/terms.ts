import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { line } from "./common.ts";

/** What a buyer tells suppliers before they answer, in its own words; absent where it says nothing. */
export const answerTerms = lazy(() =>
  z.strictObject({
    /** Under which confidentiality agreement the answers are read. */
    nda: line(300).optional(),
    /** How long the answers are kept. */
    kept: line(300).optional(),
  }),
);
