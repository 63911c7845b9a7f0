import * as z from "zod";
import { VERDICTS } from "../../domain/evidence.ts";
import { lazy } from "../../domain/lazy.ts";
import { id, instant, line, prose, webAddress } from "./common.ts";

/** A document or certificate as somebody names it. */
export const evidenceInput = lazy(() =>
  z.strictObject({
    type: z.string().max(40),
    title: line(200),
    url: webAddress(),
    /** Date printed on the document, or the day the page was seen. */
    dated: z.iso.date(),
    expiresOn: z.iso.date().optional(),
    questions: z.array(z.string().max(40)).min(1).max(100),
  }),
);

/** The same with what was made of it. */
export const evidence = lazy(() =>
  evidenceInput().extend({
    id: id(),
    verdict: z.enum(VERDICTS),
    independent: z.boolean(),
    verdictReason: z.string().optional(),
    judgedBy: z.string().optional(),
    judgedAt: instant().optional(),
    addedBy: z.string(),
    addedAt: instant(),
    version: z.int(),
  }),
);

/** What a reviewer makes of a document. */
export const verdictInput = lazy(() =>
  z
    .strictObject({
      verdict: z.enum(VERDICTS),
      /** Made by somebody independent of the supplier, and within scope. */
      independent: z.boolean().default(false),
      reason: prose(1000).optional(),
      version: z.int(),
    })
    .refine(({ verdict, reason }) => verdict === "accepted" || verdict === "unread" || !!reason, {
      path: ["reason"],
      message: "Give the reason; the supplier may see it.",
    }),
);

export type EvidenceItem = z.infer<ReturnType<typeof evidence>>;
