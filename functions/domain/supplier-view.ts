import * as z from "zod";
import { questionsIn } from "./contradictions.ts";
import { lazy } from "./lazy.ts";
import { tableShape } from "./question-table.ts";
import {
  conditionSchema,
  QUESTION_KINDS,
  type Question,
  type Questionnaire,
  type Scope,
} from "./questionnaire.ts";
import { narrow } from "./visibility.ts";

const supplierQuestion = lazy(() =>
  z.strictObject({
    id: z.string(),
    kind: z.enum(QUESTION_KINDS),
    text: z.string(),
    why: z.string(),
    hint: z.string().optional(),
    required: z.boolean(),
    when: conditionSchema.optional(),
    options: z
      .array(
        z.strictObject({
          id: z.string(),
          label: z.string(),
          detail: z.strictObject({ kind: z.enum(["text", "date"]), label: z.string() }).optional(),
        }),
      )
      .optional(),
    maxLength: z.int().optional(),
    number: z.strictObject({ unit: z.string(), min: z.number(), max: z.number() }).optional(),
    table: tableShape().optional(),
    file: z.strictObject({ types: z.array(z.string()), atLeast: z.int() }).optional(),
    silences: z.array(z.enum(["unknown", "undisclosed", "nda"])),
    notApplicable: z.boolean(),
    /** Whether a document is asked for at this engagement's depth. */
    evidenceAsked: z.boolean(),
    helps: z.array(z.string()),
  }),
);

/** A questionnaire as a supplier may see it: no points, weights, controls, gates or answers keys. */
export const supplierQuestionnaire = lazy(() =>
  z.strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    intro: z.string(),
    attestation: z.string(),
    contradictions: z
      .array(z.strictObject({ id: z.string(), when: conditionSchema, supplier: z.string() }))
      .optional(),
    sections: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        intro: z.string(),
        when: conditionSchema.optional(),
        questions: z.array(supplierQuestion()),
      }),
    ),
  }),
);

export type SupplierQuestionnaire = z.infer<ReturnType<typeof supplierQuestionnaire>>;
export type SupplierSection = SupplierQuestionnaire["sections"][number];
export type SupplierQuestion = SupplierSection["questions"][number];

/**
 * The part of a questionnaire one engagement can be asked, stripped by an allow-list to what a
 * supplier may see and with the buyer's side of every condition settled.
 */
export function supplierView(questionnaire: Questionnaire, scope: Scope): SupplierQuestionnaire {
  const { id, version, title, intro, attestation, contradictions = [] } = questionnaire;
  const sections = questionnaire.sections.flatMap((section) => {
    const rest = settled(section.when, scope);
    if (!rest) return [];
    const questions = section.questions.flatMap((question) => shown(question, scope));
    if (questions.length === 0) return [];
    return [{ id: section.id, title: section.title, intro: section.intro, ...rest, questions }];
  });
  const asked = new Set(sections.flatMap(({ questions }) => questions.map((each) => each.id)));
  const told = contradictions.filter(({ when }) =>
    questionsIn(when).every((each) => asked.has(each)),
  );
  return {
    ...{ id, version, title, intro, attestation, sections },
    ...(told.length > 0 && {
      contradictions: told.map(({ id: key, when, supplier }) => ({ id: key, when, supplier })),
    }),
  };
}

function shown(question: Question, scope: Scope): SupplierQuestion[] {
  const rest = settled(question.when, scope);
  if (!rest) return [];
  const { id, kind, text, why, hint, required, maxLength, number, table, file, silences } =
    question;
  const options = question.options?.map(({ id: optionId, label, detail }) => ({
    id: optionId,
    label,
    ...(detail && { detail: { kind: detail.kind, label: detail.label } }),
  }));
  return [
    {
      ...{ id, kind, text, why, required, silences, notApplicable: question.notApplicable },
      ...(hint && { hint }),
      ...(options && { options }),
      ...(maxLength && { maxLength }),
      ...(number && { number: { unit: number.unit, min: number.min, max: number.max } }),
      ...(table && { table }),
      ...(file && { file }),
      ...rest,
      evidenceAsked: (question.evidence?.[scope.tier] ?? 0) > 0,
      helps: question.helps ?? [],
    },
  ];
}

/** What is left of a condition, or undefined if it can never hold for this scope. */
function settled(
  when: Question["when"],
  scope: Scope,
): { when?: NonNullable<typeof when> } | undefined {
  if (!when) return {};
  const left = narrow(when, scope);
  if (left === false) return undefined;
  return left === true ? {} : { when: left };
}
