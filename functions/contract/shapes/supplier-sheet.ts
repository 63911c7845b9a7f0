import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";

/** A list of suppliers as somebody's workbook holds it; nothing of it is saved. */
export const supplierSheet = lazy(() =>
  z.strictObject({
    /** The sheet that was read, and how many others hold something too. */
    sheet: z.string(),
    others: z.int(),
    /** Its lines, cell by cell as text; empty lines are left out. */
    lines: z.array(z.array(z.string())),
    /** Cells left empty because a formula or a fault stands there. */
    unread: z.int(),
  }),
);
