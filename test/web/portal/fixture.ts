import type * as z from "zod";
import { landing, portalAssessment } from "../../../functions/contract/shapes/portal.ts";
import { supplierQuestionnaire } from "../../../functions/domain/supplier-view.ts";

export const ASSESSMENT = "as-9fQ2mXv7Lk";
export const TOKEN = "q7Yv3Zr0nB4kT9sLw2XeHc6UfJ1oPaDiMgVxRzQyKbE";

const silent = { silences: ["unknown", "undisclosed", "nda"], notApplicable: true } as const;
const plain = { silences: [], notApplicable: false } as const;
const noDocument = { evidenceAsked: false, helps: [] };

/** A small questionnaire with every kind, conditions and documents; parsed through the contract. */
export const questionnaire = supplierQuestionnaire().parse({
  id: "ai-supplier",
  version: 1,
  title: "AI supplier assessment",
  intro: "Answer for the product named above. A short honest answer beats a long one.",
  attestation:
    "To the best of my knowledge after reasonable enquiry, the answers are accurate at this date. They are no warranty and change no contract.",
  sections: [
    {
      id: "governance",
      title: "Governance",
      intro: "How your company decides about AI.",
      questions: [
        {
          id: "policy",
          kind: "single",
          text: "Do you have an AI policy approved by management?",
          why: "A policy shows that somebody with authority has decided how AI is built and used.",
          hint: "A draft is not an approved policy.",
          required: true,
          options: [
            { id: "yes", label: "Yes, approved and in force" },
            {
              id: "partly",
              label: "Yes, with exceptions",
              detail: { kind: "text", label: "Which exceptions, and why" },
            },
            {
              id: "planned",
              label: "Planned",
              detail: { kind: "date", label: "In place by" },
            },
            { id: "no", label: "No" },
          ],
          ...silent,
          evidenceAsked: true,
          helps: ["policy"],
        },
        {
          id: "policy-review",
          kind: "date",
          text: "When was the policy last reviewed?",
          why: "A policy nobody reads again grows stale.",
          required: true,
          when: { question: "policy", in: ["yes", "partly"] },
          ...silent,
          ...noDocument,
        },
        {
          id: "areas",
          kind: "multiple",
          text: "Which areas does your risk assessment cover?",
          why: "It shows what you look at before a release.",
          required: true,
          options: [
            { id: "safety", label: "Safety of people" },
            { id: "bias", label: "Unfair treatment of groups" },
            { id: "security", label: "Attacks on the model" },
          ],
          ...silent,
          ...noDocument,
        },
        {
          id: "staff",
          kind: "number",
          text: "How many people work on the oversight of AI?",
          why: "Rules without people stay on paper.",
          required: false,
          number: { unit: "full-time posts", min: 0, max: 10000 },
          ...silent,
          ...noDocument,
        },
      ],
    },
    {
      id: "product",
      title: "Datenschutzfolgenabschätzungsverantwortlichkeit",
      intro: "The product itself.",
      questions: [
        {
          id: "purpose",
          kind: "text",
          text: "What is the product for, in one sentence?",
          why: "Everything else is read against its purpose.",
          required: true,
          maxLength: 120,
          ...plain,
          ...noDocument,
        },
        {
          id: "training",
          kind: "long-text",
          text: "Where does the training data come from?",
          why: "Origin decides about rights and bias.",
          hint: "Name the sources and how they were chosen.",
          required: true,
          maxLength: 1000,
          ...silent,
          evidenceAsked: true,
          helps: ["data-sheet"],
        },
        {
          id: "no-training-on-input",
          kind: "statement",
          text: "Customer input is not used to train models.",
          why: "Many contracts forbid it.",
          required: true,
          ...silent,
          ...noDocument,
        },
      ],
    },
  ],
});

const landingInput: z.input<ReturnType<typeof landing>> = {
  assessment: ASSESSMENT,
  level: "opened",
  status: "open",
  buyer: "Nordlicht Versicherung AG",
  requester: { name: "Jana Petersen", email: "procurement@nordlicht.example" },
  supplier: "Meridian Analytics GmbH",
  product: "ClaimSight",
  title: "AI supplier assessment",
  message: "We plan to use ClaimSight for motor claims from March.",
  language: "en",
  due: { date: "2027-03-14", zone: "Europe/Berlin", ends: "2027-03-14T23:00:00Z" },
  questions: 7,
  minutes: 14,
  stepUp: "code",
  mailbox: "m…@meridian.example",
};

export const openedLanding = landing().parse(landingInput);
export const provedLanding = landing().parse({ ...landingInput, level: "proved" });

/** The assessment as it is before the first answer. */
export const freshAssessment = portalAssessment().parse({
  landing: provedLanding,
  round: 1,
  questionnaire,
  before: [],
  answers: [],
  evidence: [],
  evidenceTypes: [
    { id: "certificate", label: "Certificate" },
    { id: "policy", label: "Policy document" },
    { id: "data-sheet", label: "Data sheet" },
  ],
  me: { name: "Mara Lindqvist", role: "lead" },
});

export const RECEIPT = {
  reference: "AS-7Q2M-X4PD",
  round: 1,
  submittedAt: "2027-03-01T13:02:00Z",
  sha256: "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea",
  by: { name: "Mara Lindqvist", title: "Head of Compliance" },
  daysLate: 0,
};
