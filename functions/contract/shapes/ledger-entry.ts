import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { instant } from "./common.ts";

/** One entry of a history, with the hash of the one before. */
export const ledgerEntry = lazy(() =>
  z.strictObject({
    sequence: z.int(),
    at: instant(),
    event: z.string(),
    by: z.string(),
    data: z.record(z.string(), z.unknown()),
    previous: z.string(),
    hash: z.string(),
  }),
);
