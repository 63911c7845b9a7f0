import * as z from "zod";
import { lazy } from "./lazy.ts";
import { SUPPLY_KINDS, TIERS, type Tier } from "./questionnaire.ts";

const weight = lazy(() => z.int().min(1));
const requiredLevel = lazy(() => z.union([z.literal(0), z.literal(2), z.literal(3)]));

/** A control; its questions are weighed against each other, `weight` against other controls. */
const control = lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    weight: z.union([z.literal(1), z.literal(2), z.literal(4)]),
    class: z.enum(["critical", "standard", "minor"]),
    effect: z.enum(["likelihood", "impact", "both"]),
    /** Scored questions that speak for it; one question may speak for several controls. */
    questions: z.array(z.strictObject({ question: z.string().min(1), weight: weight() })),
  }),
);

const domain = lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    weight: weight(),
    controls: z.array(control()),
  }),
);

/** A scored question and the evidence level it needs for full points, by tier. */
const question = lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    required: z.strictObject({
      T1: requiredLevel(),
      T2: requiredLevel(),
      T3: requiredLevel(),
      T4: requiredLevel(),
    }),
  }),
);

/** A knock-out. An absent list in `applies` means all. */
const gate = lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    question: z.string().min(1),
    minAnswer: z.union([25, 50, 75, 100].map((value) => z.literal(value))),
    minEvidence: z.union([z.literal(2), z.literal(3)]).optional(),
    severity: z.enum(["blocker", "major"]),
    /** Impact of a register entry of its own, 1..5; by default 5 for a blocker, 3 for a major. */
    impact: z.int().min(1).max(5).optional(),
    applies: z
      .strictObject({
        tiers: z.array(z.enum(TIERS)).optional(),
        kinds: z.array(z.enum(SUPPLY_KINDS)).optional(),
        highRiskOnly: z.boolean().optional(),
        /** First day (YYYY-MM-DD) on which it applies. */
        from: z.iso.date().optional(),
      })
      .optional(),
    /** What goes wrong if it stays open: cause, event, consequence. */
    sentence: z.string().min(1),
  }),
);

/**
 * All that a score reads of a questionnaire: domains → controls → questions with weights, the
 * evidence each question needs, and the gates. Whatever hangs on a condition has been settled by
 * whoever makes it: questions that are not asked are `hidden` states, gates whose condition does
 * not hold are left out. Parsing refuses what would break a promise of the model (2.8): ids that
 * do not exist or come twice, a question nobody counts, tiers out of order.
 */
export const scoringModelSchema = lazy(() =>
  z
    .strictObject({
      domains: z.array(domain()),
      questions: z.array(question()),
      gates: z.array(gate()),
    })
    .superRefine((model, context) => {
      for (const { path, message } of problemsIn(model)) {
        context.addIssue({ code: "custom", path, message });
      }
    }),
);

export type ScoringModel = z.infer<ReturnType<typeof scoringModelSchema>>;
export type ScoredQuestion = ScoringModel["questions"][number];
export type Gate = ScoringModel["gates"][number];
export type ModelDomain = ScoringModel["domains"][number];
export type ModelControl = ModelDomain["controls"][number];

type Shape = {
  domains: readonly ModelDomain[];
  questions: readonly ScoredQuestion[];
  gates: readonly Gate[];
};
type Problem = { path: string[]; message: string };

function problemsIn({ domains, questions, gates }: Shape): Problem[] {
  const controls = domains.flatMap((each) => each.controls);
  const known = new Set(questions.map(({ id }) => id));
  const linked = new Set(controls.flatMap((each) => each.questions.map((link) => link.question)));
  return [
    ...repeated("domains", domains),
    ...repeated("controls", controls),
    ...repeated("questions", questions),
    ...repeated("gates", gates),
    ...controls.flatMap(({ id, questions: links }) => [
      ...repeated(
        id,
        links.map((link) => ({ id: link.question })),
      ),
      ...links
        .filter((link) => !known.has(link.question))
        .map((link) => problem(id, `Question ${link.question} does not exist.`)),
    ]),
    ...gates
      .filter((each) => !known.has(each.question))
      .map((each) => problem(each.id, `Question ${each.question} does not exist.`)),
    ...gates
      .filter((each) => each.applies?.tiers && !isStrictestFirst(each.applies.tiers))
      .map((each) => problem(each.id, "A gate that applies at a tier applies at stricter ones.")),
    ...questions
      .filter(({ id }) => !linked.has(id))
      .map(({ id }) => problem(id, "No control counts this question.")),
    ...questions
      .filter(({ required }) => TIERS.some((tier, at) => fallsAt(required, tier, TIERS[at + 1])))
      .map(({ id }) => problem(id, "The required level falls toward a stricter tier.")),
  ];
}

function repeated(where: string, items: readonly { id: string }[]): Problem[] {
  return items
    .filter(({ id }, at) => items.findIndex((each) => each.id === id) !== at)
    .map(({ id }) => problem(where, `${id} comes twice.`));
}

function isStrictestFirst(tiers: readonly Tier[]): boolean {
  const mildest = Math.max(-1, ...tiers.map((tier) => TIERS.indexOf(tier)));
  return TIERS.every((tier, at) => at > mildest || tiers.includes(tier));
}

function fallsAt(
  required: ScoredQuestion["required"],
  tier: Tier,
  milder: Tier | undefined,
): boolean {
  return milder !== undefined && required[tier] < required[milder];
}

function problem(where: string, message: string): Problem {
  return { path: [where], message };
}
