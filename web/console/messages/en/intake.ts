import type { RiskPoint } from "../../../../functions/domain/bands.ts";
import type { EngagementFact } from "../../../../functions/domain/engagement-facts.ts";
import type {
  Course,
  ProposedQuestionnaire,
} from "../../../../functions/domain/proposed-course.ts";
import type {
  ActRole,
  AiRole,
  RiskClass,
  Tier,
} from "../../../../functions/domain/questionnaire.ts";
import type { ExposureFactor, ImpactFactor } from "../../../../functions/domain/triage.ts";
import { t } from "./base.ts";

/** What the tier's reason is made of; factors by their titles. */
type Why = {
  inherent: RiskPoint;
  led: readonly string[];
  tier: Tier;
  /** The class makes the tier, not the product of impact and likelihood. */
  forced: boolean;
  missing: readonly string[];
};

/** Five levels of one factor, from 1 to 5, in plain words. */
type Levels = readonly [string, string, string, string, string];

const questionnaires = {
  "ai-supplier": "the full questionnaire",
  "short-triage": "the short triage follow-up",
  "annual-refresh": "the annual refresh",
} satisfies Record<ProposedQuestionnaire, string>;

/** The words of the risk intake, apart from the rest because only its page needs them. */
export const intake = {
  title: { add: "New product or service" },
  /** What each fact says, as a statement the buyer confirms or leaves open. */
  facts: {
    "affects-persons": "Its results take part in decisions about people",
    "hosted-service": "The supplier runs it for us",
    "personal-data": "It handles personal data",
    "customer-data-in-training-possible": "The supplier could use our data to train its AI",
    "generates-content": "It produces text, images, sound or video",
    "critical-function": "It supports a critical function of ours",
    rebrand: "We offer it under our own name",
    "fine-tune": "We train or tune the model further",
    "new-purpose": "We use it for a purpose the supplier did not name",
  } as Readonly<Record<EngagementFact, string>>,
  lead: "What you know about the use decides how deeply the supplier is asked. What nobody knows yet counts as the worst until you know it.",
  sections: {
    what: "What is supplied",
    roles: "Roles and law",
    impact: "What could be hurt",
    exposure: "What makes harm likelier",
    contract: "Contract and dependence",
    override: "Set another tier",
  },
  fields: {
    product: "Product or service",
    plan: "Plan or edition",
    kind: "Kind of supply",
    purpose: "What you use it for",
    data: "Data it works with",
    dataLocation: "Where the data lies",
    owner: "Business owner",
    actRoles: "What the supplier is under the AI Act",
    aiRoles: "What the supplier does in the AI value chain",
    riskClass: "Is your use high-risk under Article 6 of the AI Act?",
    facts: "What is true of this use?",
    reference: "Contract reference",
    start: "Starts on",
    end: "Ends on",
    noticeDays: "Notice period in days",
    substitutability: "How easily could you replace it?",
    exitPlan: "Exit plan",
    tier: "Tier",
    reason: "Why",
  },
  hints: {
    riskClass: "Yes, if you use it for anything on this list. That always means tier T1.",
    roles: "As you see it. If the supplier says otherwise, you are told; it removes no question.",
    facts: "Each one adds the questions that go with it.",
    override: "The computed tier is kept beside yours, and both stand in the history.",
    owner: "Who answers for this use on your side.",
  },
  from: (name: string) =>
    `${name} asked for this. Once it is added, the request is taken up and ${name} sees how far it is.`,
  neededBy: (date: string) => `To be signed by ${date}.`,
  unknown: "Do not know",
  none: "Nobody yet",
  highRisk: {
    summary: "Uses that are high-risk: Annex III, and safety parts of products",
    point: (id: string) => id,
  },
  actRoleHints: {
    provider: "Built the AI or had it built, and sells it under its own name",
    "gpai-provider": "Makes a model for many purposes that others build on",
    deployer: "Uses somebody's AI in its own work, as when it provides you a service with it",
    importer: "Brings AI of a company outside the EU to the EU",
    distributor: "Resells AI without changing it",
    "authorised-representative": "Stands in the EU for a provider outside it",
    "product-manufacturer": "Sells its own product with the AI as a part",
  } satisfies Record<ActRole, string>,
  actRoles: {
    provider: "Provider of the AI system",
    "gpai-provider": "Provider of a general-purpose model",
    deployer: "Deployer",
    importer: "Importer",
    distributor: "Distributor",
    "authorised-representative": "Authorised representative",
    "product-manufacturer": "Manufacturer of a product with AI inside",
  } satisfies Record<ActRole, string>,
  aiRoles: {
    "ai-provider": "Offers an AI product or service",
    "ai-producer": "Designs, builds or tests AI",
    "ai-partner": "Supplies data, integration or audits",
    "ai-customer": "Uses AI of others for you",
  } satisfies Record<AiRole, string>,
  riskClasses: {
    "high-risk": "Yes, high-risk",
    limited: "No, but transparency duties apply",
    minimal: "No",
    unknown: "Do not know",
  } satisfies Record<RiskClass, string>,
  substitutability: {
    easy: "Within weeks",
    hard: "Within months, at a cost",
    none: "Not at all for now",
  },
  factors: {
    data: {
      title: "Data it sees",
      levels: [
        "Public data only",
        "Internal data without persons",
        "Business secrets, or ordinary personal data of few people",
        "Personal data of many people",
        "Health, biometric, financial or other specially protected data",
      ],
    },
    persons: {
      title: "Effect on people",
      levels: [
        "None: nobody notices the results",
        "Convenience: wrong results annoy",
        "Work or service gets worse for some",
        "Influences decisions about people (price, job, claim)",
        "Decides about people, or can harm health or basic rights",
      ],
    },
    criticality: {
      title: "Importance for your business",
      levels: [
        "A trial, nothing depends on it",
        "Helpful; a week without it is fine",
        "A team stops after a few days",
        "A core process stops within a day",
        "The company cannot operate without it",
      ],
    },
    regulation: {
      title: "Rules that apply to the use",
      levels: [
        "No particular rules",
        "General rules only (data protection, contracts)",
        "Rules of your industry touch it",
        "A supervisor looks at it",
        "The use itself needs approval or notification",
      ],
    },
    scale: {
      title: "How many people it reaches",
      levels: ["Up to 10", "Up to 100", "Up to 10,000", "More than 10,000", "More than a million"],
    },
    autonomy: {
      title: "How much it acts by itself",
      levels: [
        "Suggests; a person does everything",
        "Drafts; a person checks each result",
        "Acts; a person samples",
        "Acts; a person sees exceptions only",
        "Acts alone and cannot be stopped in time",
      ],
    },
    accessDepth: {
      title: "How deep it reaches into your systems",
      levels: [
        "No access: people copy texts in and out",
        "Reads one system",
        "Reads several systems",
        "Writes to systems",
        "Runs with administrator rights or moves money",
      ],
    },
    opacity: {
      title: "How well its results can be explained",
      levels: [
        "Fully: rules one can read",
        "Mostly: reasons are given and can be checked",
        "Partly: sources or factors are shown",
        "Hardly: a model without reasons",
        "Not at all, and the supplier says nothing",
      ],
    },
    chainDepth: {
      title: "How many others stand behind it",
      levels: [
        "Nobody: the supplier runs all itself",
        "One known sub-supplier",
        "A few, all named",
        "Many, or a model of somebody else",
        "Unknown or changing without notice",
      ],
    },
    changeRate: {
      title: "How often it changes",
      levels: [
        "Fixed version",
        "Yearly, announced",
        "Quarterly, announced",
        "Monthly, or model changes with short notice",
        "At any time without notice",
      ],
    },
    incidents: {
      title: "What has gone wrong before",
      levels: [
        "Nothing known in years of use",
        "Small faults, mended fast",
        "A known incident, handled well",
        "Several incidents, or one handled badly",
        "Open incidents or findings of an authority",
      ],
    },
  } satisfies Record<ImpactFactor | ExposureFactor, { title: string; levels: Levels }>,
  live: {
    title: "As it stands",
    inherent: "Inherent risk",
    computed: (tier: string) => `computed: ${tier}`,
    missing: "Still unknown",
    why: ({ inherent, led, tier, forced, missing }: Why) => {
      const { impact, likelihood, product, band } = inherent;
      const sum = `Impact ${impact} (${led.join(", ")}) × likelihood ${likelihood} = ${product}, ${t.bands[band]}`;
      const so = forced
        ? `; the high-risk class (your own classification) makes it ${tier}.`
        : `: ${tier}.`;
      const open = missing.length === 0 ? "" : ` Not known yet: ${missing.join(", ")}.`;
      return `${sum}${so}${open}`;
    },
    course: ({ questionnaire, again, days, months }: Course) =>
      `Proposed: ${questionnaires[questionnaire]}, ${days} days to answer, assessed again after ${months} months${again === questionnaire ? "" : ` by ${questionnaires[again]}`}.`,
    meaning: {
      T1: "Asked in full depth, with documents.",
      T2: "Asked in depth, with documents for the main points.",
      T3: "Asked on the essentials.",
      T4: "A few questions.",
    },
  },
  submit: { add: "Add product or service", change: "Save changes" },
  next: "Start an assessment",
};
