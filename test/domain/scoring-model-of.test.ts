import { expect, test } from "vitest";
import type { GateDefinition } from "../../functions/domain/questionnaire.ts";
import { scoringModelSchema } from "../../functions/domain/scoring-model.ts";
import { scoringModelOf } from "../../functions/domain/scoring-model-of.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const controls = [{ control: "A.2.2", weight: 3 }];
const gate = (part: Partial<GateDefinition>): GateDefinition => ({
  ...{ id: "K1", title: "Gate", question: "policy", minAnswer: 50, severity: "major" },
  ...{ sentence: "Harm follows.", source: "Test", ...part },
});
const modelWith = (...gates: GateDefinition[]) =>
  scoringModelSchema().parse(
    scoringModelOf(
      questionnaireOf(
        [
          question({ id: "scope" }),
          question({ id: "policy", controls, evidence: { T1: 3, T2: 2, T3: 0, T4: 0 } }),
          question({ id: "roles", controls }),
        ],
        { gates },
      ),
      SCOPE,
    ),
  );

test("controls link their questions with their weights, unscored questions stay out", () => {
  const model = modelWith();
  expect(model.domains[0]?.controls[0]).toEqual({
    ...{ id: "A.2.2", weight: 4, class: "critical", effect: "likelihood" },
    questions: [
      { question: "policy", weight: 3 },
      { question: "roles", weight: 3 },
    ],
  });
  expect(model.questions).toEqual([
    { id: "policy", required: { T1: 3, T2: 2, T3: 0, T4: 0 } },
    { id: "roles", required: { T1: 0, T2: 0, T3: 0, T4: 0 } },
  ]);
});

test.for<[what: string, applies: NonNullable<GateDefinition["applies"]>, stands: boolean]>([
  ["of its tier", { tiers: ["T2", "T3"] }, true],
  ["of another tier", { tiers: ["T1"] }, false],
  ["whose condition holds", { when: { fact: "affects-persons" } }, true],
  ["whose condition does not hold", { when: { fact: "hosted-service" } }, false],
  ["whose condition hangs on an answer", { when: { question: "scope", equals: "yes" } }, false],
])("a gate %s stands: %s", ([, applies, stands]) => {
  expect(modelWith(gate({ applies })).gates).toHaveLength(stands ? 1 : 0);
});

test("kind, class and date of a gate are left to the score", () => {
  const applies = { kinds: ["ai-product" as const], highRiskOnly: true, from: "2027-12-02" };
  const [found] = modelWith(
    gate({ applies: { ...applies, tiers: ["T2"] }, impact: 4, minEvidence: 2 }),
  ).gates;
  expect(found).toMatchObject({ applies, impact: 4, minEvidence: 2 });
  expect(found?.applies).not.toHaveProperty("tiers");
});
