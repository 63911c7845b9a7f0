import * as z from "zod";
import { lazy } from "../../domain/lazy.ts";

/** A requirement, the questions that speak for it, and why there are none. */
const requirementCover = lazy(() =>
  z.strictObject({
    id: z.string(),
    title: z.string(),
    /** The requirement it is a part of. */
    within: z.string().optional(),
    /** From when a law applies; null where the date could not be established. */
    applies: z
      .strictObject({
        dates: z.array(
          z.strictObject({ date: z.iso.date().nullable(), scope: z.string().optional() }),
        ),
        confidence: z.enum(["confirmed by secondary sources", "uncertain"]),
      })
      .optional(),
    questions: z.array(
      z.strictObject({
        question: z.string(),
        /** The control or must-have that leads there. */
        through: z.string(),
        /** Key of the ground in `bases`. */
        basis: z.string(),
      }),
    ),
    gap: z.enum(["certificate-only", "whole-only", "no-mapping", "no-question"]).nullable(),
  }),
);

const questionCover = lazy(() =>
  z.strictObject({
    id: z.string(),
    text: z.string(),
    requirements: z.array(z.string()),
    gap: z.enum(["not-scored", "no-mapping"]).nullable(),
  }),
);

/** Requirement × question of one questionnaire against every framework, both ways. */
export const coverage = lazy(() =>
  z.strictObject({
    questionnaire: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
    frameworks: z.array(
      z.strictObject({
        framework: z.string(),
        title: z.string(),
        checkedOn: z.string(),
        source: z.string(),
        /** What each ground of a link means. */
        bases: z.record(z.string(), z.string()),
        requirements: z.array(requirementCover()),
        questions: z.array(questionCover()),
      }),
    ),
  }),
);

export type CoverageReply = z.infer<ReturnType<typeof coverage>>;
export type FrameworkCover = CoverageReply["frameworks"][number];
export type RequirementCover = FrameworkCover["requirements"][number];
export type QuestionCover = FrameworkCover["questions"][number];
