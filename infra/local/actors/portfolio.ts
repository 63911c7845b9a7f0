import type { BodyOf } from "../../../functions/contract/route.ts";
import type { routes } from "../../../functions/contract/routes.ts";
import { daysFromToday, type FixedReplies, replies } from "./replies.ts";
import type { Replies } from "./supplier.ts";

type SupplierBody = BodyOf<typeof routes.console.createSupplier>;
type ContactBody = BodyOf<typeof routes.console.createContact>;
type EngagementBody = BodyOf<typeof routes.console.createEngagement>;

/** How far a supplier of the portfolio has come. */
export type Stage = "draft" | "issued" | "started" | "submitted" | "reviewed" | "decided";

/** One supplier of the portfolio that a first start shows. */
export type Story = {
  supplier: SupplierBody;
  contact: ContactBody;
  engagement: EngagementBody;
  stage: Stage;
  dueInDays: number;
  message?: string;
  replies: Replies;
  /** Documents are referred to; else the supplier only claims. */
  shows: boolean;
  decision?: { decision: "accept-with-actions" | "conditional" | "reject"; reason: string };
};

const yes = (option: string) => ({ is: "option", option }) as const;

const good: FixedReplies = { "notice-hours": { is: "number", value: 24 } };

export const PORTFOLIO: readonly Story[] = [
  {
    supplier: {
      name: "Klarblick Analytics GmbH",
      vendorId: "V-20417",
      website: "https://klarblick.example",
      country: "Germany",
    },
    contact: { name: "Maria Lopez", email: "maria.lopez@klarblick.example", job: "Head of Trust" },
    engagement: {
      product: "Schadenblick claims triage",
      plan: "Enterprise",
      kind: "ai-product",
      aiRoles: ["ai-provider", "ai-producer"],
      actRoles: ["provider"],
      riskClass: "limited",
      purpose: "Sorts motor claims by urgency before a clerk reads them.",
      data: "Claim texts and photographs with personal data.",
      dataLocation: "Frankfurt",
      contract: { reference: "RV-2026-118", start: "2026-02-01", noticeDays: 90 },
      criticalFunction: true,
      facts: ["affects-persons", "hosted-service", "personal-data", "critical-function"],
      triage: triage([4, 4, 3, 4, 3], [4, 3, 4, 3, 4, 2]),
    },
    stage: "decided",
    dueInDays: 14,
    replies: replies(({ id }) => (["data-lineage", "monitoring"].includes(id) ? 1 : 0), good),
    shows: true,
    decision: {
      decision: "accept-with-actions",
      reason:
        "Claims are shown where it matters; exceptions in lineage and monitoring are to be closed.",
    },
  },
  {
    supplier: {
      name: "Meridian Speech Ltd",
      vendorId: "V-20533",
      website: "https://meridian-speech.example",
      country: "Ireland",
    },
    contact: { name: "Aoife Byrne", email: "aoife.byrne@meridian-speech.example" },
    engagement: {
      product: "Call Notes",
      kind: "ai-product",
      aiRoles: ["ai-provider"],
      actRoles: ["provider"],
      riskClass: "limited",
      purpose: "Writes down and sums up calls of the service centre.",
      data: "Voice recordings of customers.",
      dataLocation: "Dublin and Northern Virginia",
      facts: [
        "hosted-service",
        "personal-data",
        "generates-content",
        "customer-data-in-training-possible",
      ],
      triage: triage([4, 3, 3, 3, 4], [3, 3, 4, 4, 3, 2]),
    },
    stage: "submitted",
    dueInDays: 10,
    replies: replies(({ id }) => (id.length % 4 === 0 && id !== "prohibited-practices" ? 2 : 0), {
      ...good,
      "models-named": yes("makers"),
      "learns-in-use": {
        is: "option",
        option: "limited",
        detail: "Names of callers are learned per customer and never leave that customer.",
      },
    }),
    shows: true,
  },
  {
    supplier: { name: "Orbit HR Software AG", vendorId: "V-19902", country: "Switzerland" },
    contact: { name: "Luca Meier", email: "luca.meier@orbit-hr.example", job: "Product Manager" },
    engagement: {
      product: "Orbit Shortlist",
      kind: "embedded-ai",
      aiRoles: ["ai-provider"],
      actRoles: ["provider"],
      riskClass: "high-risk",
      purpose: "Ranks applications for vacancies.",
      data: "Applications with personal data.",
      facts: ["affects-persons", "hosted-service", "personal-data"],
      triage: triage([5, 5, 3, 5, 3], [4, 4, 5, 3, 3, 3]),
    },
    stage: "submitted",
    dueInDays: 5,
    replies: replies(orbitHabit, {
      "customer-data-training": yes("yes"),
      "bias-evaluation": yes("no"),
      "notice-hours": { is: "number", value: 120 },
    }),
    shows: false,
  },
  {
    supplier: {
      name: "Northwind Models Inc",
      country: "United States",
      website: "https://northwind-models.example",
    },
    contact: { name: "Priya Raman", email: "priya@northwind-models.example", job: "Compliance" },
    engagement: {
      product: "Northwind Large API",
      kind: "model-api",
      aiRoles: ["ai-provider", "ai-producer"],
      actRoles: ["gpai-provider"],
      riskClass: "unknown",
      purpose: "Base model behind the letter assistant.",
      facts: ["hosted-service", "generates-content"],
      triage: { ...triage([3, 3, 4, 3, 3], [3, 3, 5, 4, 5, 2]), changeRate: null, incidents: null },
    },
    stage: "started",
    dueInDays: 21,
    message: "Our architecture board meets in January; an answer before that would help us both.",
    replies: replies(({ id }) => (id.length % 3 === 0 ? "undisclosed" : 0), good),
    shows: false,
  },
  {
    supplier: { name: "Fernhill Translate", country: "Netherlands" },
    contact: { name: "Sanne de Vries", email: "sanne@fernhill.example" },
    engagement: {
      product: "Fernhill Documents",
      kind: "embedded-ai",
      aiRoles: ["ai-provider"],
      actRoles: ["provider"],
      riskClass: "minimal",
      purpose: "Translates product leaflets.",
      facts: ["hosted-service", "generates-content"],
      triage: triage([2, 1, 2, 2, 2], [2, 1, 3, 2, 2, 1]),
    },
    stage: "issued",
    dueInDays: 28,
    replies: replies(() => 0, good),
    shows: false,
  },
  {
    supplier: {
      name: "Papierlos Dokumentenmanagement- und Archivierungsgesellschaft mbH",
      country: "Austria",
    },
    contact: { name: "Johannes Unterberger", phone: "+43 1 555 0199" },
    engagement: {
      product: "Belegerkennung",
      kind: "embedded-ai",
      aiRoles: ["ai-provider"],
      actRoles: ["provider"],
      riskClass: "minimal",
      purpose: "Reads invoices.",
      facts: ["hosted-service", "personal-data"],
      triage: triage([3, 2, 3, 2, 2], [2, 2, 3, 2, 2, 1]),
    },
    stage: "draft",
    dueInDays: 30,
    replies: replies(() => 0, good),
    shows: false,
  },
];

/** Knows little of its own product, and rules out forbidden practices all the same. */
function orbitHabit({ id }: { id: string }): 0 | 1 | "unknown" {
  if (id === "prohibited-practices") return 0;
  return id.length % 5 === 0 ? "unknown" : 1;
}

/** Due dates are given in the buyer's zone. */
export function dueOf({ dueInDays }: Story): { date: string; zone: string } {
  return { date: daysFromToday(dueInDays), zone: "Europe/Berlin" };
}

type Five = readonly [number, number, number, number, number];
type Six = readonly [number, number, number, number, number, number];

/** Impact: data, persons, criticality, regulation, scale; then the six exposure factors. */
function triage(
  [data, persons, criticality, regulation, scale]: Five,
  [autonomy, accessDepth, opacity, chainDepth, changeRate, incidents]: Six,
) {
  return {
    ...{ data, persons, criticality, regulation, scale },
    ...{ autonomy, accessDepth, opacity, chainDepth, changeRate, incidents },
  };
}
