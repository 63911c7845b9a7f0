import type { Basis } from "../../functions/content/lint/finding.ts";
import { catalogue, evidenceTypes } from "../../functions/content/load.ts";
import {
  type GateDefinition,
  type Question,
  type Questionnaire,
  questionnaireSchema,
  type Section,
} from "../../functions/domain/questionnaire.ts";

const { iso42001, ...others } = catalogue();

/** The catalogue cut down to three controls, so that a small questionnaire can be sound. */
export const BASIS: Basis = {
  catalogue: {
    ...others,
    iso42001: {
      ...iso42001,
      controls: iso42001.controls.filter(({ id }) => ["A.2.2", "A.2.3", "A.3.2"].includes(id)),
    },
  },
  evidenceTypes: evidenceTypes(),
};

/** A sound scored question about the policy, with the parts a test cares about. */
export function scored(part: Partial<Question> & { id: string }): Question {
  return {
    kind: "single",
    text: `Is ${part.id} in place?`,
    why: `It shows how you handle ${part.id}.`,
    good: "A dated document with an owner.",
    required: true,
    options: [
      { id: "yes", label: "Yes", points: 100 },
      { id: "no", label: "No", points: 0 },
    ],
    silences: ["unknown"],
    notApplicable: false,
    controls: [{ control: "A.2.2", weight: 1 }],
    ...part,
  };
}

/** A sound question without points. */
export function unscored(part: Partial<Question> & { id: string }): Question {
  const { controls: _, ...rest } = scored({
    id: part.id,
    options: [
      { id: "yes", label: "Yes" },
      { id: "no", label: "No" },
    ],
  });
  return { ...rest, ...part };
}

export function gate(part: Partial<GateDefinition>): GateDefinition {
  return {
    ...{ id: "K1", title: "No policy", question: "policy", minAnswer: 50, severity: "major" },
    ...{ sentence: "Because there is no policy, harm may follow.", source: "Test" },
    ...part,
  };
}

/** Two sound questions, one for each core control of `BASIS`. */
export const POLICY = scored({ id: "policy" });
export const ROLES = scored({ id: "roles", controls: [{ control: "A.3.2", weight: 1 }] });

/** A questionnaire that parses; sound unless the parts given are not. */
export function small(
  questions: Question[] = [POLICY, ROLES],
  more: Partial<Questionnaire> & { section?: Partial<Section> } = {},
): Questionnaire {
  const { section, ...rest } = more;
  const first = { id: "first", title: "First", scope: "company", intro: "All of it.", questions };
  return questionnaireSchema().parse({
    ...{ id: "small", version: 1, title: "Small", language: "en", intro: "A few questions." },
    sections: [{ ...first, ...section }],
    domains: [
      {
        ...{ id: "governance", title: "Governance", weight: 1 },
        controls: [
          { id: "A.2.2", weight: 2, class: "standard", effect: "likelihood" },
          { id: "A.3.2", weight: 2, class: "standard", effect: "likelihood" },
        ],
      },
    ],
    gates: [],
    attestation: "The answers are true.",
    ...rest,
  });
}
