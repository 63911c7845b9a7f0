import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";
import { id, instant, prose } from "./common.ts";

/** A reviewer's ruling on one question; `withdraw` takes an earlier one back. */
export const rulingInput = lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("override"),
      points: z.union([0, 25, 50, 75, 100].map((value) => z.literal(value))),
      reason: prose(2000).min(1, "Give the reason."),
    }),
    z.strictObject({
      kind: z.literal("accept-na"),
      reason: prose(2000).min(1, "Give the reason."),
    }),
    /** The answer counts as given; somebody has looked at it. */
    z.strictObject({ kind: z.literal("accept"), reason: prose(2000).optional() }),
    z.strictObject({ kind: z.literal("withdraw"), reason: prose(2000).optional() }),
  ]),
);

/** A ruling as it stands. */
export const ruling = lazy(() =>
  z.strictObject({
    question: z.string(),
    kind: z.enum(["override", "accept-na", "accept"]),
    points: z.int().optional(),
    reason: z.string(),
    by: z.strictObject({ id: id(), name: z.string() }),
    at: instant(),
    /** It was made on the same answer in an earlier assessment. */
    carried: z.boolean(),
  }),
);
