import {
  type Question,
  type Questionnaire,
  questionnaireSchema,
  type Scope,
} from "../../functions/domain/questionnaire.ts";

/** A question that parses, with the parts a test cares about. */
export function question(part: Partial<Question> & { id: string }): Question {
  return {
    kind: "single",
    text: `Text of ${part.id}?`,
    why: "So that we know.",
    good: "A clear reply.",
    required: true,
    silences: [],
    notApplicable: false,
    ...(part.kind && part.kind !== "single"
      ? {}
      : {
          options: [
            { id: "yes", label: "Yes", points: 100 },
            { id: "no", label: "No", points: 0 },
          ],
        }),
    ...part,
  };
}

/** A questionnaire that parses, of one section unless sections are given. */
export function questionnaireOf(
  questions: Question[],
  more: Partial<Questionnaire> = {},
): Questionnaire {
  return questionnaireSchema().parse({
    id: "test",
    version: 1,
    title: "Test",
    language: "en",
    intro: "Intro.",
    sections: [{ id: "first", title: "First", scope: "product", intro: "Intro.", questions }],
    domains: [
      {
        id: "governance",
        title: "Governance",
        weight: 1,
        controls: [{ id: "A.2.2", weight: 4, class: "critical", effect: "likelihood" }],
      },
    ],
    gates: [],
    attestation: "To the best of my knowledge.",
    ...more,
  });
}

export const SCOPE: Scope = {
  tier: "T2",
  kind: "ai-product",
  aiRoles: ["ai-provider"],
  actRoles: ["provider"],
  riskClass: "limited",
  facts: ["affects-persons"],
};
