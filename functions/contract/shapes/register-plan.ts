import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { bulkRisksInput, riskInput } from "./register.ts";

/** Lines of one file. */
export const REGISTER_LINES = 5000;

/** What becomes of a line; `conflict`: somebody changed the risk after the file was made. */
const LINE_KINDS = ["changes", "conflict", "new", "same", "invalid"] as const;

/** What a file would change in the register; nothing of it is saved. */
export const registerPlan = lazy(() =>
  z.strictObject({
    lines: z.array(
      z.strictObject({
        line: z.int(),
        is: z.enum(LINE_KINDS),
        /** What the line is about, as far as it can be told. */
        about: z.string(),
        /** Field by field what stands and what would. */
        fields: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
        /** What is wrong with which column. */
        problems: z.array(z.strictObject({ path: z.string(), message: z.string() })),
        /** The change to send, on the version that stands now. */
        change: z.lazy(() => bulkRisksInput().shape.changes.element).optional(),
        /** The entry to make, and the key that makes it once. */
        create: z.strictObject({ key: z.string(), body: riskInput() }).optional(),
      }),
    ),
    /** Columns the register does not have; they are left alone. */
    unknownColumns: z.array(z.string()),
  }),
);

export type RegisterPlan = z.infer<ReturnType<typeof registerPlan>>;
