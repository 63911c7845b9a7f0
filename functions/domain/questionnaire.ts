import * as z from "zod";
import { LANGUAGES } from "./languages.ts";
import { lazy } from "./lazy.ts";
import { tableShape } from "./question-table.ts";

/** Supply kinds of an engagement (ISO/IEC 42001 A.10.3 scales depth by kind of supplier). */
export const SUPPLY_KINDS = [
  "ai-product",
  "embedded-ai",
  "model-api",
  "base-model",
  "fine-tuned-model",
  "data-set",
  "annotation",
  "integrator",
  "evaluator",
  "tooling",
  "compute",
] as const;

/** Roles of Regulation (EU) 2024/1689, Art. 3, as the buyer sets them per engagement. */
export const ACT_ROLES = [
  "provider",
  "gpai-provider",
  "deployer",
  "importer",
  "distributor",
  "authorised-representative",
  "product-manufacturer",
] as const;

/** Roles of ISO/IEC 22989, as the buyer sets them per engagement. */
export const AI_ROLES = ["ai-provider", "ai-producer", "ai-partner", "ai-customer"] as const;

/** The buyer's own classification under Regulation (EU) 2024/1689, Art. 6. */
export const RISK_CLASSES = ["high-risk", "limited", "minimal", "unknown"] as const;

export const TIERS = ["T1", "T2", "T3", "T4"] as const;

/**
 * What an answer looks like: one or several options, a line or a page of text, a number with unit
 * and range, a date, a statement to confirm, rows with typed columns, or documents referred to.
 */
export const QUESTION_KINDS = [
  "single",
  "multiple",
  "text",
  "long-text",
  "number",
  "date",
  "statement",
  "table",
  "file",
] as const;

export type SupplyKind = (typeof SUPPLY_KINDS)[number];
export type ActRole = (typeof ACT_ROLES)[number];
export type AiRole = (typeof AI_ROLES)[number];
export type RiskClass = (typeof RISK_CLASSES)[number];
export type Tier = (typeof TIERS)[number];

/**
 * What the buyer knows of the engagement and questions may depend on. It is frozen when the
 * assessment is issued; nothing a supplier answers changes it.
 */
export type Scope = {
  tier: Tier;
  kind: SupplyKind;
  aiRoles: readonly AiRole[];
  actRoles: readonly ActRole[];
  riskClass: RiskClass;
  /** Facts of the buyer's triage, e.g. `affects-persons`, `hosted-service`, `rebrand`. */
  facts: readonly string[];
};

/** A structured condition; never a string to evaluate. */
export type Condition =
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { question: string; equals: string }
  | { question: string; in: readonly string[] }
  | { question: string; includes: string }
  | { question: string; atLeast: number }
  | { question: string; answered: true }
  | { tier: readonly Tier[] }
  | { kind: readonly SupplyKind[] }
  | { aiRole: readonly AiRole[] }
  | { actRole: readonly ActRole[] }
  | { riskClass: readonly RiskClass[] }
  | { fact: string };

// Free of side effects, so that a browser that only reads questionnaires leaves zod behind.
export const conditionSchema: z.ZodType<Condition> = /* @__PURE__ */ z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).readonly() }),
    z.strictObject({ any: z.array(conditionSchema).readonly() }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ question: z.string(), equals: z.string() }),
    z.strictObject({ question: z.string(), in: z.array(z.string()).readonly() }),
    z.strictObject({ question: z.string(), includes: z.string() }),
    z.strictObject({ question: z.string(), atLeast: z.number() }),
    z.strictObject({ question: z.string(), answered: z.literal(true) }),
    z.strictObject({ tier: z.array(z.enum(TIERS)).readonly() }),
    z.strictObject({ kind: z.array(z.enum(SUPPLY_KINDS)).readonly() }),
    z.strictObject({ aiRole: z.array(z.enum(AI_ROLES)).readonly() }),
    z.strictObject({ actRole: z.array(z.enum(ACT_ROLES)).readonly() }),
    z.strictObject({ riskClass: z.array(z.enum(RISK_CLASSES)).readonly() }),
    z.strictObject({ fact: z.string() }),
  ]),
);

const questionId = lazy(() => z.string().regex(/^[a-z][a-z0-9-]{1,39}$/));
const points = lazy(() => z.union([0, 25, 50, 75, 100].map((value) => z.literal(value))));

/**
 * `detail` asks for more beside the option: a mandatory text (an exception's scope) or a date
 * ("planned, in place by"). `finding` is what the buyer then asks to be mended. `declares` is what
 * choosing it says of the engagement: `fits` holds if the buyer sees it the same way, and where
 * `follows` holds the buyer expects it to be chosen. Neither is sent to a supplier.
 */
const option = lazy(() =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    label: z.string().min(1),
    points: points().optional(),
    detail: z.strictObject({ kind: z.enum(["text", "date"]), label: z.string().min(1) }).optional(),
    finding: z.string().min(1).optional(),
    declares: z
      .strictObject({ fits: conditionSchema, follows: conditionSchema.optional() })
      .optional(),
  }),
);

const byTier = lazy(() =>
  z.strictObject({
    T1: z.union([z.literal(0), z.literal(2), z.literal(3)]),
    T2: z.union([z.literal(0), z.literal(2), z.literal(3)]),
    T3: z.union([z.literal(0), z.literal(2), z.literal(3)]),
    T4: z.union([z.literal(0), z.literal(2), z.literal(3)]),
  }),
);

/**
 * How a number turns into points: the first step whose `upTo` is not exceeded gives its points;
 * beyond all steps it is 0 points.
 */
const numberPoints = lazy(() =>
  z.array(z.strictObject({ upTo: z.number(), points: points() })).min(1),
);

/**
 * Documents asked for: at least so many references of these evidence types, given as links. An
 * upload takes the place of a link once there is one.
 */
const fileShape = lazy(() =>
  z.strictObject({ types: z.array(z.string()).min(1), atLeast: z.int().min(1).max(10) }),
);

/** An entry of a framework by the ids of the catalogue, e.g. `eu-ai-act`, `Art. 50(1)`. */
const citation = lazy(() => z.strictObject({ framework: z.string(), target: z.string() }));

/** One question; a question without `controls` is a scope or information question: unscored. */
const question = lazy(() =>
  z.strictObject({
    id: questionId(),
    kind: z.enum(QUESTION_KINDS),
    text: z.string().min(1),
    /** What it covers and why it is asked, for the supplier. */
    why: z.string().min(1),
    hint: z.string().optional(),
    /** For the reviewer only: what a good answer contains. Never sent to a supplier. */
    good: z.string().min(1),
    required: z.boolean(),
    when: conditionSchema.optional(),
    options: z.array(option()).optional(),
    maxLength: z.int().positive().max(4000).optional(),
    number: z
      .strictObject({
        unit: z.string(),
        min: z.number(),
        max: z.number(),
        points: numberPoints().optional(),
      })
      .optional(),
    table: tableShape().optional(),
    file: fileShape().optional(),
    /** Silences offered: do not know, we do not disclose this, only under NDA; and N/A. */
    silences: z.array(z.enum(["unknown", "undisclosed", "nda"])),
    notApplicable: z.boolean(),
    controls: z.array(z.strictObject({ control: z.string(), weight: z.int().min(1) })).optional(),
    /** Evidence level needed for full points, by tier (scoring model 2.2). */
    evidence: byTier().optional(),
    /** Ids of evidence types that help. */
    helps: z.array(z.string()).optional(),
    /** Entries of frameworks that it asks about by itself, beside what its controls lead to. */
    cites: z.array(citation()).optional(),
  }),
);

const section = lazy(() =>
  z.strictObject({
    id: questionId(),
    title: z.string().min(1),
    scope: z.enum(["company", "product"]),
    intro: z.string().min(1),
    when: conditionSchema.optional(),
    questions: z.array(question()).min(1),
  }),
);

/** A knock-out (scoring model 2.4). */
const gate = lazy(() =>
  z.strictObject({
    id: z.string().regex(/^K\d{1,2}[a-z]?$/),
    title: z.string().min(1),
    question: questionId(),
    minAnswer: z.union([25, 50, 75, 100].map((value) => z.literal(value))),
    minEvidence: z.union([z.literal(2), z.literal(3)]).optional(),
    severity: z.enum(["blocker", "major"]),
    /** Impact of an entry of its own in the register, 1..5. */
    impact: z.int().min(1).max(5).optional(),
    applies: z
      .strictObject({
        tiers: z.array(z.enum(TIERS)).optional(),
        kinds: z.array(z.enum(SUPPLY_KINDS)).optional(),
        highRiskOnly: z.boolean().optional(),
        from: z.iso.date().optional(),
        when: conditionSchema.optional(),
      })
      .optional(),
    /** What goes wrong if it stays open: cause, event, consequence. */
    sentence: z.string().min(1),
    source: z.string().min(1),
  }),
);

const control = lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    weight: z.union([z.literal(1), z.literal(2), z.literal(4)]),
    class: z.enum(["critical", "standard", "minor"]),
    effect: z.enum(["likelihood", "impact", "both"]),
  }),
);

const domain = lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    weight: z.int().min(1),
    controls: z.array(control()).min(1),
  }),
);

/**
 * Answers that cannot all be true. `when` looks at answers only; both sentences name the matter
 * and neither accuses: a contradiction is shown and never blocks.
 */
const contradiction = lazy(() =>
  z.strictObject({
    id: z.string().regex(/^C\d{1,2}$/),
    when: conditionSchema,
    supplier: z.string().min(1),
    reviewer: z.string().min(1),
  }),
);

const phrases = lazy(() => z.record(z.string(), z.string().min(1)));

/** A questionnaire version; immutable once published and known by its content hash. */
export const questionnaireSchema = lazy(() =>
  z.strictObject({
    id: questionId(),
    version: z.int().min(1),
    title: z.string().min(1),
    language: z.string(),
    intro: z.string().min(1),
    sections: z.array(section()).min(1),
    domains: z.array(domain()).min(1),
    gates: z.array(gate()),
    contradictions: z.array(contradiction()).optional(),
    /** What it is for; absent: a full assessment, which asks about every core control. */
    purpose: z.enum(["short", "refresh"]).optional(),
    /** In a refresh, the question of what has changed: it decides what is asked anew. */
    changes: questionId().optional(),
    attestation: z.string().min(1),
    /** By language: its words for each text a supplier reads, found by the text itself. */
    translations: z.partialRecord(z.enum(LANGUAGES), phrases()).optional(),
  }),
);

export type Questionnaire = z.infer<ReturnType<typeof questionnaireSchema>>;
export type Section = Questionnaire["sections"][number];
export type Question = Section["questions"][number];
export type QuestionKind = Question["kind"];
export type GateDefinition = Questionnaire["gates"][number];
export type Contradiction = NonNullable<Questionnaire["contradictions"]>[number];

/** Every question of a questionnaire in reading order. */
export function allQuestions(questionnaire: Pick<Questionnaire, "sections">): Question[] {
  return questionnaire.sections.flatMap((each) => each.questions);
}
