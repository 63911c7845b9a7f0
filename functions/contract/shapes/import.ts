import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { IMPORT_ANSWERS } from "../../domain/plan-import.ts";
import { MARK_KINDS } from "../../domain/supplier-marks.ts";
import { email, id, line, prose, webAddress } from "./common.ts";

/** Lines of one call; a dry run takes more because it writes nothing. */
export const IMPORT_LIMIT = { dryRun: 2000, run: 50 } as const;

/** The cells of one line; each line is judged by itself, so that one bad cell refuses one line. */
export const importCells = lazy(() =>
  z.strictObject({
    name: line(120),
    vendorId: line(60).optional(),
    parentCompany: line(120).optional(),
    website: webAddress().optional(),
    country: line(60).optional(),
    note: prose(2000).optional(),
    contactName: line(120).optional(),
    contactEmail: email().optional(),
    contactJob: line(80).optional(),
    contactPhone: line(40).optional(),
    product: line(120).optional(),
  }),
);

export const importInput = lazy(() =>
  z.strictObject({
    rows: z
      .array(
        z.strictObject({
          line: z.int().min(1),
          cells: z.record(z.string().max(40), z.string().max(4000)),
          /** What a person said where a line may be the same company. */
          answer: z.enum(IMPORT_ANSWERS).optional(),
        }),
      )
      .min(1, "There is no line to import.")
      .max(IMPORT_LIMIT.dryRun, `Send at most ${IMPORT_LIMIT.dryRun} lines at once.`),
  }),
);

export const importQuery = lazy(() =>
  z.strictObject({ dryRun: z.enum(["true", "false"]).default("true") }),
);

export const importReport = lazy(() =>
  z.strictObject({
    dryRun: z.boolean(),
    lines: z.array(
      z.strictObject({
        line: z.int(),
        /** `adds`: the supplier is known, something of the line is not. */
        is: z.enum(["new", "adds", "known", "question", "invalid"]),
        supplier: z
          .strictObject({
            /** Absent while the supplier is only another line of the list. */
            id: id().optional(),
            line: z.int().optional(),
            name: z.string(),
          })
          .optional(),
        by: z.enum(MARK_KINDS).optional(),
        /** The domain, name, number or mailbox in common. */
        value: z.string().optional(),
        adds: z.strictObject({ contact: z.boolean(), product: z.boolean() }).optional(),
        fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
      }),
    ),
  }),
);

export type ImportReport = ReturnType<typeof importReport>["_zod"]["output"];
