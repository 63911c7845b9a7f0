import { coverage as coverageOf } from "../../../functions/content/coverage.ts";
import {
  builtInQuestionnaires,
  catalogue,
  evidenceTypes,
  loadQuestionnaire,
} from "../../../functions/content/load.ts";
import type { AnswerSheet } from "../../../functions/contract/shapes/answer-sheet.ts";
import type { Assessment } from "../../../functions/contract/shapes/assessment.ts";
import type { AssessmentLine } from "../../../functions/contract/shapes/assessment-row.ts";
import type { MemberRow, Organisation } from "../../../functions/contract/shapes/organisation.ts";
import type { RiskRow } from "../../../functions/contract/shapes/register.ts";
import type {
  Engagement,
  Supplier,
  SupplierRow,
} from "../../../functions/contract/shapes/supplier.ts";
import type { Answer } from "../../../functions/domain/answers.ts";
import { dashboardOf } from "../../../functions/domain/dashboard.ts";
import { headline } from "../../../functions/domain/explain.ts";
import type { Language } from "../../../functions/domain/languages.ts";
import { statesOf } from "../../../functions/domain/question-states.ts";
import { reachablePoints } from "../../../functions/domain/reachable-points.ts";
import { reviewNotes } from "../../../functions/domain/review-notes.ts";
import { scopeOf } from "../../../functions/domain/scope.ts";
import { type ScoreInput, score } from "../../../functions/domain/score.ts";
import { scoreRulings } from "../../../functions/domain/score-rulings.ts";
import { scoringModelOf } from "../../../functions/domain/scoring-model-of.ts";
import { spokenIn } from "../../../functions/domain/spoken.ts";
import type { Points } from "../../../functions/domain/states.ts";
import { assessTriage, type Triage } from "../../../functions/domain/triage.ts";
import { visibleIds } from "../../../functions/domain/visibility.ts";
import { wayUp } from "../../../functions/domain/way-up.ts";
import { invitationLetter } from "../../../functions/email/invitation.ts";
import { previewed } from "../../../functions/http/previewed.ts";

/** One organisation's data as the API replies it; the score is computed, not made up. */

export const members: MemberRow[] = [
  member("member-petra", "Petra Öztürk", "procurement"),
  member("member-ruben", "Ruben Maas", "risk-manager"),
  member("member-olga", "Olga Wiśniewska-Straßenbahnhaltestelle", "owner"),
];

export const organisation = { id: "organisation-1", name: "Nordlicht Versicherung AG" };

export const organisationWhole: Organisation = {
  ...organisation,
  terms: { nda: "Answers are read under our mutual NDA of May 2026." },
  ...{ version: 3, changedBy: "Ada Haugland", changedAt: "2026-11-02T09:30:00.000Z" },
};

const triage: Triage = {
  data: 4,
  persons: 4,
  criticality: 3,
  regulation: 4,
  scale: 3,
  autonomy: 4,
  accessDepth: 3,
  opacity: 4,
  chainDepth: 3,
  changeRate: 4,
  incidents: 2,
};

const { inherent, tier, tierRange, missing, reason } = assessTriage(triage, "limited");

export const engagement: Engagement = {
  id: "engagement-1",
  supplierId: "supplier-1",
  version: 1,
  product: "Claims Copilot",
  plan: "Enterprise",
  kind: "ai-product",
  aiRoles: ["ai-provider"],
  actRoles: ["provider"],
  riskClass: "limited",
  purpose: "Reads claims and proposes a next step to a clerk.",
  contract: {},
  criticalFunction: false,
  facts: ["affects-persons", "hosted-service", "personal-data"],
  triage,
  inherent,
  tier,
  computedTier: tier,
  tierRange,
  missing,
  tierReason: reason,
};

const guessed = assessTriage({ ...triage, data: null, opacity: null, incidents: null }, "unknown");

export const unsure: Engagement = {
  ...engagement,
  id: "engagement-2",
  product: "Kraftfahrzeughaftpflichtschadenregulierungsassistent",
  riskClass: "unknown",
  triage: { ...triage, data: null, opacity: null, incidents: null },
  inherent: guessed.inherent,
  tier: guessed.tier,
  computedTier: guessed.tier,
  tierRange: guessed.tierRange,
  missing: guessed.missing,
  tierReason: guessed.reason,
};

export const supplier: Supplier = {
  id: "supplier-1",
  version: 3,
  name: "Meridian Claims AI GmbH",
  vendorId: "V-20417",
  country: "Germany",
  website: "https://meridian.example",
  createdAt: "2027-01-11T09:12:00Z",
  contacts: [
    {
      id: "contact-1",
      version: 1,
      name: "Mara Lindqvist",
      email: "mara@meridian.example",
      job: "Head of Compliance",
      language: "en",
    },
    { id: "contact-2", version: 1, name: "Ole Brandt", phone: "+49 30 5550100", language: "en" },
  ],
  engagements: [engagement, unsure],
  fourthParties: [
    {
      ...{ company: "Northwind Models", models: ["nw-large 4"], tasks: [], places: ["EU"] },
      ...{ product: "Claims Assistant", assessmentId: "assessment-1" },
      submittedAt: "2026-11-20T10:00:00.000Z",
    },
  ],
};

const questionnaire = loadQuestionnaire("ai-supplier");
if (!questionnaire) throw new Error("The built-in questionnaire is missing.");

const scope = {
  tier,
  kind: engagement.kind,
  aiRoles: [],
  actRoles: engagement.actRoles,
  riskClass: engagement.riskClass,
  facts: engagement.facts,
};

const given: Record<string, Answer> = {
  "product-named": { is: "option", option: "yes" },
  "who-answers": { is: "text", text: "Mara Lindqvist, Head of Compliance" },
  "ai-policy": { is: "option", option: "yes" },
  "policy-review": { is: "option", option: "two-years" },
  "accountable-person": { is: "option", option: "planned", date: "2027-09-30" },
  "staff-training": { is: "unknown" },
  "incident-duty": { is: "option", option: "with-limit" },
  "notice-hours": { is: "number", value: 72 },
  "prohibited-practices": { is: "option", option: "no" },
  instructions: { is: "option", option: "yes" },
  "switch-off": {
    is: "option",
    option: "exception",
    detail: "Batch runs finish first; <b>about 20 minutes</b>.",
  },
  "bias-evaluation": { is: "option", option: "older" },
  "release-tests": { is: "option", option: "yes" },
  "pen-test": { is: "option", option: "independent" },
  "event-logs": { is: "option", option: "yes" },
  "log-access": { is: "option", option: "request" },
  "customer-data-training": { is: "option", option: "no" },
  "data-catalogue": {
    is: "not-applicable",
    reason: "The base model is bought in; we hold no data.",
  },
  "data-provenance": { is: "undisclosed" },
  "data-rights": { is: "option", option: "yes" },
  "models-named": { is: "option", option: "yes" },
  "processors-named": { is: "option", option: "makers" },
};

const visible = visibleIds(questionnaire.sections, scope, given);

export const sheet: AnswerSheet = {
  questionnaire,
  visible,
  before: [],
  origins: {},
  submitted: true,
  answers: Object.entries(given)
    .filter(([question]) => visible.includes(question))
    .map(([question, answer]) => ({
      question,
      answer,
      version: 1,
      by: "Mara Lindqvist",
      at: "2027-02-20T13:40:00Z",
    })),
  evidence: [
    {
      id: "evidence-1",
      type: "public-reference",
      title: "Penetration test summary, autumn 2026",
      url: "https://meridian.example/trust/pentest",
      dated: "2026-10-02",
      questions: ["pen-test"],
      verdict: "unread",
      independent: false,
      addedBy: "Mara Lindqvist",
      addedAt: "2027-02-19T10:00:00Z",
      version: 1,
    },
    {
      id: "evidence-2",
      type: "public-reference",
      title: "AI policy 3.1",
      url: "https://meridian.example/trust/policy",
      dated: "2026-05-01",
      questions: ["ai-policy"],
      verdict: "accepted",
      independent: false,
      judgedBy: "Ruben Maas",
      judgedAt: "2027-02-22T08:00:00Z",
      addedBy: "Mara Lindqvist",
      addedAt: "2027-02-19T10:00:00Z",
      version: 2,
    },
  ],
  rulings: [
    {
      question: "policy-review",
      kind: "override",
      points: 75,
      reason: "The last two reviews were eleven months apart.",
      by: { id: "member-olga", name: "Olga Wiśniewska-Straßenbahnhaltestelle" },
      at: "2027-02-22T08:10:00Z",
      carried: false,
    },
  ],
  returned: [],
  ground: {
    ...{ content: "5f".repeat(32), scope, triage, asOf: "2027-02-22" },
    evidenceTypes: [...evidenceTypes()],
  },
  notes: reviewNotes(questionnaire, scope, { answers: given, evidence: [], asOf: "2027-02-24" }),
};

/** The result of this sheet and the way up from it, by the real engine. */
export function scoreOf({ evidence, rulings, answers }: AnswerSheet) {
  if (!questionnaire) throw new Error("unreachable");
  const byQuestion = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
  const input: ScoreInput = {
    contentHash: "5f".repeat(32),
    model: scoringModelOf(questionnaire, scope),
    triage,
    riskClass: engagement.riskClass,
    kind: engagement.kind,
    states: statesOf(questionnaire, scope, byQuestion),
    rulings: scoreRulings(
      rulings.map(({ points, ...each }) => ({ ...each, points: points as Points })),
    ),
    evidence,
    evidenceTypes: evidenceTypes(),
    asOf: "2027-02-22",
  };
  const result = score(input);
  const way = wayUp(input, reachablePoints(questionnaire));
  return { score: result, headline: headline(result), inputHash: "1d".repeat(32), wayUp: way };
}

export const reply = {
  ...scoreOf(sheet),
  reviewRevision: 4,
  computedAt: "2027-02-22T08:10:02Z",
};

export const issued: Assessment = {
  id: "assessment-1",
  status: "issued",
  round: 1,
  version: 2,
  reviewRevision: 0,
  supplier: { id: supplier.id, name: supplier.name },
  engagement: { id: engagement.id, product: engagement.product },
  tier,
  questionnaire: {
    id: "ai-supplier",
    version: 1,
    title: questionnaire.title,
    titles: { de: "KI-Lieferantenbewertung" },
    hash: "5f".repeat(32),
    questions: visible.length,
    minutes: 74,
  },
  due: { date: "2027-03-14", zone: "Europe/Berlin" },
  overdue: false,
  team: { leads: [], delegations: [] },
  message: "We would like to go live in April.\nCall me with any question.",
  language: "en",
  stepUp: "code",
  afterDue: "open",
  requester: { id: "member-petra", name: "Petra Öztürk" },
  createdAt: "2027-02-10T08:00:00Z",
  issuedAt: "2027-02-10T08:00:00Z",
  contactIds: ["contact-1", "contact-2"],
  reminders: { before: [7, 2], after: [1, 7], next: "2027-03-07T08:00:00.000Z" },
  invitations: [
    {
      id: "invitation-1",
      contact: { id: "contact-1", name: "Mara Lindqvist", email: "mara@meridian.example" },
      state: "active",
      generation: 1,
      letters: [
        { id: "letter-1", letter: "invitation", state: "sent", at: "2027-02-10T08:00:04Z" },
        {
          id: "letter-2",
          letter: "invitation",
          state: "failed",
          at: "2027-02-12T08:00:04Z",
          reason: "The mailbox is full.",
        },
      ],
    },
    {
      id: "invitation-2",
      contact: { id: "contact-2", name: "Ole Brandt" },
      state: "waiting",
      generation: 1,
      letters: [],
    },
  ],
  progress: { answered: 21, of: visible.length, at: "2027-02-19T10:00:00Z" },
  returned: [],
};

export const submitted: Assessment = {
  ...issued,
  status: "in-review",
  reviewRevision: 4,
  receipt: {
    reference: "AS-7Q2M-X4PD",
    round: 1,
    submittedAt: "2027-02-20T14:02:00Z",
    sha256: "a3".repeat(32),
    by: { name: "Mara Lindqvist", title: "Head of Compliance" },
    daysLate: 0,
  },
};

export const decided: Assessment = {
  ...submitted,
  status: "decided",
  decision: {
    decision: "conditional",
    proposed: "conditional",
    reason: "Strong on operations; the origin of training data is open.",
    conditions: ["Show the data sources by 30 June 2027", "Name all sub-processors"],
    nextReview: "2028-02-22",
    by: { id: "member-ruben", name: "Ruben Maas" },
    at: "2027-02-23T09:00:00Z",
    basis: "c4".repeat(32),
    reReview: false,
    waivers: [],
    approvedBy: {
      ...{ id: "member-olga", name: "Olga Petrova", address: "olga@nordlicht.example" },
      note: "For the pilot only.",
    },
    isDue: false,
  },
};

export const draft: Assessment = { ...issued, status: "draft", invitations: [] };

export const assessmentRows: AssessmentLine[] = [
  row("assessment-1", "in-review", "2027-03-14"),
  { ...row("assessment-2", "issued", "2025-01-31"), delivery: "bounced" },
  { ...row("assessment-3", "decided", "2026-03-14"), decision: "conditional" },
];

export const supplierRows: SupplierRow[] = [
  {
    id: supplier.id,
    name: supplier.name,
    vendorId: "V-20417",
    country: "Germany",
    engagements: 2,
    contacts: 2,
    tier,
    result: {
      grade: "D",
      claimed: "C",
      heldBy: "K7",
      residual: reply.score.residual.current,
      openGates: 3,
      origin: "desk",
      status: "open",
      at: "2027-02-22T08:10:02Z",
    },
  },
  { id: "supplier-2", name: "Ålesund Vision AS", engagements: 1, contacts: 1, tier: "T4" },
  { id: "supplier-3", name: "Brightwater Models Inc.", engagements: 0, contacts: 0 },
];

export const riskRows: RiskRow[] = [
  {
    id: "risk-1aaaa",
    supplierId: supplier.id,
    supplierName: supplier.name,
    engagementId: engagement.id,
    product: engagement.product,
    tier,
    cause: "residual",
    sentence:
      "Because controls of Claims Copilot are not shown, a wrong claim decision may go unnoticed, and people are paid too little.",
    inherent,
    current: reply.score.residual.current,
    open: true,
    findings: 3,
    assessmentId: "assessment-1",
    scoredAt: "2027-02-22T08:10:02Z",
    status: "open",
    reReview: true,
    version: 2,
  },
  {
    id: "risk-2aaaa",
    supplierId: supplier.id,
    supplierName: supplier.name,
    engagementId: engagement.id,
    product: engagement.product,
    tier,
    cause: "gate-K7",
    sentence: "Because the origin of training data is not disclosed, rights may be infringed.",
    inherent: { likelihood: 4, impact: 5, product: 20, band: "Critical" },
    current: { likelihood: 4, impact: 5, product: 20, band: "Critical" },
    open: true,
    findings: 1,
    assessmentId: "assessment-1",
    scoredAt: "2027-02-22T08:10:02Z",
    status: "treating",
    treatment: "mitigate",
    owner: "member-olga",
    due: "2027-06-30",
    note: "Talk to the supplier's data team.",
    reReview: false,
    version: 5,
  },
];

export const questionnaireRows = builtInQuestionnaires().map((each) => ({
  ...{ id: each.id, version: each.version, title: each.title, intro: each.intro },
  words: { de: titled(spokenIn(each, "de")) },
  sections: each.sections.length,
  questions: each.sections.flatMap(({ questions }) => questions).length,
}));

export const coverage = coverageOf(questionnaire, catalogue());

export const ledger = [
  entry(3, "submitted", "contact-1"),
  entry(2, "assessment-issued", "member-petra"),
  entry(1, "assessment-prepared", "member-petra"),
].reverse();

function titled({ title, intro }: { title: string; intro: string }) {
  return { title, intro };
}

function member(id: string, name: string, role: string): MemberRow {
  return { id, name, email: `${role}@nordlicht.example`, role, active: true, version: 1 };
}

function row(id: string, status: AssessmentLine["status"], date: string): AssessmentLine {
  return {
    id,
    supplierId: supplier.id,
    supplierName: supplier.name,
    engagementId: engagement.id,
    product: engagement.product,
    tier,
    status,
    due: { date, zone: "Europe/Berlin" },
    progress: { answered: 21, of: visible.length },
    grade: "D",
    proposed: "conditional",
    openGates: 3,
  };
}

function entry(sequence: number, event: string, by: string) {
  return {
    sequence,
    at: `2027-02-1${sequence}T08:00:00Z`,
    event,
    by,
    data: {},
    previous: "00".repeat(32),
    hash: `${sequence}e`.repeat(32),
  };
}

/** What the overview is told of this world on a day in February 2027. */
export const dashboard = dashboardOf(
  {
    ...{ suppliers: supplierRows, assessments: assessmentRows, risks: riskRows, findings: [] },
    parties: ["supplier-1", "supplier-2"].map((supplierId) => ({
      ...{ supplierId, supplierName: `Supplier of ${supplierId}` },
      parties: [
        {
          ...{ key: "northwind", company: "Northwind Modellentwicklungsgesellschaft mbH" },
          ...{ models: ["nw-large 4"], tasks: ["Hosting"], places: ["EU"] },
        },
      ],
    })),
  },
  [
    {
      ...{ month: "2027-01", listed: true, suppliers: 2, running: 1, review: 0, decided: 0 },
      risks: { Low: 1, Moderate: 2, High: 1, Critical: 1 },
    },
  ],
  "2027-02-23T09:00:00.000Z",
);

/** What it is told before the first supplier. */
export const noDashboard = dashboardOf(
  { suppliers: [], assessments: [], risks: [], findings: [], parties: [] },
  [],
  "2027-02-23T09:00:00.000Z",
);

export const view = { id: "v-1", name: "Only mine", list: "suppliers", query: "?tier=T2" } as const;

export const LIST = [
  "Company\tE-mail\tProduct",
  "Donaudampfschifffahrtsgesellschaft\tkapitaen@donau.example\tKapitänsassistent",
  "Meridian Speech\tx@meridian.example\t",
  "Nobody\tno address\t",
].join("\n");

export const importReport = {
  dryRun: true,
  lines: [
    { line: 2, is: "new", adds: { contact: true, product: true } },
    {
      ...{ line: 3, is: "question", by: "domain", value: "meridian.example" },
      supplier: { id: supplier.id, name: supplier.name },
    },
    {
      ...{ line: 4, is: "invalid" },
      fields: [
        { path: "contactEmail", message: "Write an e-mail address such as name@company.example." },
      ],
    },
  ],
};

const by = { id: "member-petra", name: "Petra Öztürk" };

export const dossier = {
  events: [
    {
      ...{ id: "event-1", kind: "incident", date: "2027-02-01", by, at: "2027-02-02T08:00:00Z" },
      text: "A leak of call recordings was reported in the press.",
    },
  ],
  documents: [
    {
      ...{ id: "evidence-9", assessment: "assessment-1", type: "iso42001", questions: ["a"] },
      ...{ title: "ISO/IEC 42001 certificate", url: "https://meridian.example/iso" },
      ...{ dated: "2025-01-01", expiresOn: "2026-01-01", verdict: "accepted", independent: true },
      ...{ addedBy: "Mara", addedAt: "2027-02-02T08:00:00Z", version: 1 },
    },
  ],
};

export const timeline = {
  items: [
    {
      ...{ sequence: 3, at: "2027-02-02T08:00:00Z", event: "event-noted", by: "member-petra" },
      ...{ data: { note: "event-1" }, previous: "0", hash: "h3", subject: "SUPPLIER#supplier-1" },
    },
    {
      ...{ sequence: 2, at: "2027-02-01T08:00:00Z", event: "assessment-issued" },
      ...{ by: "member-petra", data: {}, previous: "0", hash: "h2" },
      subject: "ASSESSMENT#assessment-1",
    },
  ],
  cursor: "more",
};

export const plan = {
  suppliers: [
    {
      ...{ id: supplier.id, name: supplier.name, contacts: supplier.contacts },
      engagements: [engagement, unsure],
      assessments: assessmentRows.map((each) => ({
        ...{ ...each, askedBy: "Petra Öztürk", questionnaireId: "ai-supplier", attested: false },
      })),
    },
    {
      ...{ id: "supplier-3", name: "Brightwater Models Inc.", contacts: [] },
      ...{ engagements: [], assessments: [] },
    },
  ],
};

export const previewIn = (language: Language) => ({
  letter: invitationLetter(
    {
      ...{ letter: "invitation", language: "en", returned: false, token: "…", code: true },
      ...{ to: { name: "Mara Lindqvist", email: "mara@meridian.example" } },
      ...{ buyer: "Nordlicht Versicherung AG", supplier: supplier.name },
      ...{
        product: engagement.product,
        requester: { name: by.name, email: "petra@nordlicht.example" },
      },
      ...{ due: { date: "2027-03-14", zone: "Europe/Berlin" }, questions: 74, minutes: 120 },
      message: "Please mind the <b>deadline</b>.",
    },
    "",
  ),
  ...{ questions: 74, minutes: 120 },
  told: previewed({
    ...{ taken: { round: {}, answers: [], evidence: [] }, earlier: [] },
    ...{ buyer: "Nordlicht Versicherung AG", supplier: supplier.name, product: engagement.product },
    ...{ requester: { name: by.name }, language, questions: 74, minutes: 120, stepUp: "code" },
    ...{ due: { date: "2027-03-14", zone: "Europe/Berlin" }, questionnaire },
    ...{ scope: scopeOf(engagement), evidenceTypes: evidenceTypes() },
    contact: { name: "Mara Lindqvist", email: "mara@meridian.example" },
  }),
});

export const preview = previewIn("en");

export const requests = [
  {
    ...{ id: "request-1", state: "asked", by, at: "2027-02-02T08:00:00Z", version: 1 },
    ...{ supplierName: supplier.name, product: "Call Notes", purpose: "Writes down calls." },
    neededBy: "2027-04-01",
  },
  {
    ...{ id: "request-2", state: "declined", by, at: "2027-02-01T08:00:00Z", version: 2 },
    ...{ supplierName: "Ålesund Vision AS", product: "Sight", purpose: "Looks at roofs." },
    reason: "We have one already.",
  },
];
