import * as z from "zod";
import { answerSchema } from "../domain/answers.ts";
import { ENGAGEMENT_FACTS } from "../domain/engagement-facts.ts";
import { evidenceRecordSchema } from "../domain/evidence.ts";
import { ACT_ROLES, AI_ROLES, RISK_CLASSES, SUPPLY_KINDS, TIERS } from "../domain/questionnaire.ts";
import { POINTS } from "../domain/states.ts";
import { triageSchema } from "../domain/triage.ts";

const ruled = { reason: z.string().min(1), by: z.string().min(1), at: z.iso.datetime() };

const ruling = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("override"), points: z.literal(POINTS), ...ruled }),
  z.strictObject({ kind: z.literal("accept-na"), ...ruled }),
]);

const state = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("answered"), points: z.literal(POINTS) }),
  z.strictObject({ kind: z.literal("unknown") }),
  z.strictObject({ kind: z.literal("undisclosed") }),
  z.strictObject({ kind: z.literal("nda") }),
  z.strictObject({ kind: z.literal("unanswered") }),
  z.strictObject({ kind: z.literal("na-claimed") }),
  z.strictObject({ kind: z.literal("na-accepted") }),
  z.strictObject({ kind: z.literal("hidden") }),
]);

const evidenceType = z.strictObject({
  id: z.string().min(1),
  maxLevel: z.literal([1, 2, 3]),
  maxAgeMonths: z.int().positive().nullable(),
  supports: z.union([z.literal("all"), z.array(z.string())]),
});

const facts = {
  /** Words for whoever reads the file; no figure depends on them. */
  about: z.string().optional(),
  /** The day for which evidence and gates are judged. */
  asOf: z.iso.date(),
  kind: z.enum(SUPPLY_KINDS),
  riskClass: z.enum(RISK_CLASSES),
  triage: triageSchema(),
  tierOverride: z.strictObject({ tier: z.enum(TIERS), reason: z.string().min(1) }).optional(),
  evidence: z.array(evidenceRecordSchema()).default([]),
  rulings: z.record(z.string(), ruling).default({}),
  /** The round was closed as no response. */
  noResponse: z.boolean().default(false),
};

/** A file of answers to a questionnaire: built in by id, in a file beside it, or written out. */
export const answersFileSchema = z.strictObject({
  ...facts,
  questionnaire: z.unknown(),
  aiRoles: z.array(z.enum(AI_ROLES)),
  actRoles: z.array(z.enum(ACT_ROLES)),
  facts: z.array(z.enum(ENGAGEMENT_FACTS)),
  answers: z.record(z.string(), answerSchema()),
});

/** A file that brings its own scoring model, with the states of its questions. */
export const statesFileSchema = z.strictObject({
  ...facts,
  model: z.unknown(),
  evidenceTypes: z.array(evidenceType),
  states: z.record(z.string(), state),
});

export type AnswersFile = z.infer<typeof answersFileSchema>;
export type StatesFile = z.infer<typeof statesFileSchema>;
