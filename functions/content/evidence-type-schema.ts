import * as z from "zod";
import { lazy } from "../domain/lazy.ts";

/**
 * A kind of proof and what it can speak for. `maxLevel` caps the level a record of this type
 * reaches (scoring model 2.2); level 3 needs an independent author, so it is reached only where
 * `independentPossible`.
 */
export const evidenceTypeSchema = lazy(() =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{2,40}$/),
    label: z.string().min(1),
    maxLevel: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    /** Age in months after which a record counts for nothing; null: only its own end counts. */
    maxAgeMonths: z.int().positive().nullable(),
    /** What else ends it, apart from its age. */
    validUntil: z.enum(["age", "expiry-date", "next-version", "contract-end"]),
    supports: z.union([z.literal("all"), z.array(z.string()).min(1)]),
    independentPossible: z.boolean(),
  }),
);

export const evidenceTypesSchema = lazy(() =>
  z.strictObject({
    checkedOn: z.iso.date(),
    source: z.string(),
    types: z.array(evidenceTypeSchema()),
  }),
);

export type EvidenceType = z.infer<ReturnType<typeof evidenceTypeSchema>>;
