import * as z from "zod";
import { dueSchema } from "../../domain/due.ts";
import { lazy } from "../../domain/lazy.ts";
import { id } from "./common.ts";

const bulkIds = lazy(() =>
  z.array(id()).min(1, "Choose at least one.").max(50, "At most 50 at once."),
);

/** One thing done to many assessments. */
export const bulkInput = lazy(() =>
  z.discriminatedUnion("act", [
    z.strictObject({ act: z.literal("remind"), ids: bulkIds() }),
    z.strictObject({ act: z.literal("cancel"), ids: bulkIds() }),
    z.strictObject({
      act: z.literal("due"),
      ids: bulkIds(),
      due: dueSchema(),
      tell: z.boolean().default(true),
    }),
  ]),
);

/** What became of each: done, with what it was before where that can be taken back, or refused. */
export const bulkResults = lazy(() =>
  z.strictObject({
    results: z.array(
      z.strictObject({
        id: id(),
        done: z.boolean(),
        before: dueSchema().optional(),
        code: z.string().optional(),
        message: z.string().optional(),
      }),
    ),
  }),
);
