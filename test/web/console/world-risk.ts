import type { ReplyOf } from "../../../functions/contract/route.ts";
import type { RegisterPlan } from "../../../functions/contract/shapes/register-plan.ts";
import { openGates } from "../../../functions/domain/gates.ts";
import { supplierView } from "../../../functions/domain/supplier-view.ts";
import type { ConsoleRoutes } from "../../../web/console/routes.ts";
import * as world from "./world.ts";

/** What the API knows of findings, silent suppliers and the basis of a decision. */
const [risk] = world.riskRows;
if (!risk) throw new Error("There is no risk.");

export const findingRow: ReplyOf<ConsoleRoutes["listFindings"]>["items"][number] = {
  id: "finding-1",
  supplierId: risk.supplierId,
  supplierName: risk.supplierName,
  engagementId: risk.engagementId,
  product: risk.product,
  source: "gate",
  title: "Versicherungsvertragsdatenschutzfolgenabschätzung für das Modell liegt nicht vor",
  severity: "blocker",
  state: "asked",
  due: { date: "2026-06-30", zone: "Europe/Berlin" },
  stands: true,
  reReview: true,
};

export const finding: ReplyOf<ConsoleRoutes["getFinding"]> = {
  ...findingRow,
  ...{ assessmentId: "assessment-1", replies: 1, raisedAt: "2027-02-22T08:10:02Z", version: 3 },
  action: "Show the assessment, or write one.",
  thread: [
    {
      from: "supplier",
      by: { id: "contact-1", name: "Mara Lindqvist" },
      at: "2027-02-23T08:00:00Z",
      text: "We wrote one.",
      proofs: [{ title: "Assessment", url: "https://acme.example/dpia", dated: "2027-02-20" }],
    },
  ],
  history: [
    {
      ...{ sequence: 1, at: "2027-02-22T09:00:00Z", event: "finding-changed", by: "member-ruben" },
      ...{ data: { state: "asked" }, previous: "0".repeat(64), hash: "1".repeat(64) },
    },
  ],
};

const accepted: ReplyOf<ConsoleRoutes["getRisk"]>["row"] = {
  ...risk,
  status: "accepted",
  target: { likelihood: 1, impact: 3, product: 3, band: "Low" },
  acceptance: {
    by: { id: "member-olga", name: "Olga Petrova" },
    at: "2027-02-23T08:00:00Z",
    until: { date: "2027-12-31", zone: "Europe/Berlin" },
    current: risk.current,
  },
};

export const riskWhole: ReplyOf<ConsoleRoutes["getRisk"]> = {
  row: accepted,
  findings: openGates(world.reply.score.gates).map(({ id: gate, open, ...each }) => ({
    ...{ gate, question: each.question, title: each.title, sentence: each.sentence },
    ...{ severity: open.severity, because: open.because },
  })),
  others: [
    {
      ...{ id: "risk-2", cause: "gate-K7", sentence: "It may have to stop.", open: true },
      ...{ current: { likelihood: 4, impact: 4, product: 16, band: "Critical" }, status: "open" },
    },
  ],
  actions: [
    { text: "Ask for an exit plan.", due: "2027-03-31", done: false },
    { text: "Limit it to claims below 5,000 euros.", done: true },
  ],
  reason: "No other offers it.",
  history: [
    {
      ...{ sequence: 1, at: "2027-02-23T08:00:00Z", event: "risk-accepted", by: "member-olga" },
      ...{ data: { status: "accepted", until: "2027-12-31" }, previous: "0".repeat(64) },
      hash: "1".repeat(64),
    },
  ],
};

const scope = {
  ...({
    tier: "T2",
    kind: "ai-product",
    aiRoles: ["ai-provider"],
    actRoles: ["provider"],
  } as const),
  ...({ riskClass: "limited", facts: [] as string[] } as const),
};

export const desk = {
  ...{ supplierName: "Meridian Claims AI GmbH", product: "Claim Triage" },
  questionnaire: world.sheet.questionnaire,
  view: supplierView(world.sheet.questionnaire, scope),
  scope,
  answers: [],
  version: 0,
};

export const basis = {
  score: world.reply.score,
  rulings: [
    {
      question: "pen-test",
      ...({ kind: "override", points: 50, reason: "The report is two years old." } as const),
      by: { id: "member-ruben", name: "Ruben Maas" },
      at: "2027-02-22T09:00:00Z",
    },
  ],
  evidence: [],
  register: [
    {
      ...{ id: risk.id, cause: risk.cause, sentence: risk.sentence },
      ...{ inherent: risk.inherent, current: risk.current, target: risk.current },
      ...({ open: true, status: "treating", treatment: "mitigate", due: "2027-06-30" } as const),
      accepted: { by: "Olga Petrova", until: "2027-12-31" },
    },
  ],
  ...{ submission: "a".repeat(64), input: "b".repeat(64), basis: "c".repeat(64) },
  ledger: { sequence: 9, hash: "d".repeat(64) },
};

export const waiting = {
  ...world.submitted,
  approval: {
    ...({
      decision: "accepted-by-exception",
      reason: "No other offers it.",
      conditions: [],
    } as const),
    waivers: [{ gate: "K7", reason: "They mend it.", until: "2027-12-31" }],
    by: { id: "member-ruben", name: "Ruben Maas" },
    ...({ at: "2027-02-23T09:00:00Z", state: "pending", outdated: false, version: 1 } as const),
    ...{ answerBy: "2027-03-09", ended: false },
    approver: { id: "member-ruben", name: "Ruben Maas" },
  },
};

/** The same entry before anybody took it. */
export const riskOpen: ReplyOf<ConsoleRoutes["getRisk"]> = {
  ...{ row: risk, findings: riskWhole.findings, others: riskWhole.others, actions: [] },
  history: [],
};

export const registerPlan: RegisterPlan = {
  lines: [
    {
      ...{ line: 2, is: "changes", about: risk.sentence, problems: [] },
      fields: [{ field: "status", from: "open", to: "treating" }],
      change: { id: risk.id, version: risk.version, status: "treating" },
    },
    {
      ...{ line: 3, is: "conflict", about: "It may have to stop.", problems: [] },
      fields: [{ field: "due", from: "2027-06-30", to: "" }],
      change: { id: "risk-2aaaa", version: 5, due: null },
    },
    {
      ...{ line: 4, is: "invalid", about: "", fields: [] },
      problems: [{ path: "owner", message: "Name one member, by name, address or id." }],
    },
    { line: 5, is: "same", about: "It may be sold.", fields: [], problems: [] },
  ],
  unknownColumns: ["Department"],
};
