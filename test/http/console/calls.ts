import { consoleRoutes } from "../../../functions/contract/console.ts";
import type { BodyOf, Route } from "../../../functions/contract/route.ts";
import { ENGAGEMENT } from "./portfolio.ts";

type Routes = typeof consoleRoutes;

/** Routes that take a body. */
type WithBody = {
  [Name in keyof Routes]: Routes[Name] extends { body: unknown } ? Name : never;
}[keyof Routes];

const DUE = { date: "2099-03-31", zone: "Europe/Berlin" };
const MISSING = "missing-missing-id";

/**
 * A body that parses for every route that takes one; a route without a row does not compile. Ids
 * in bodies name nothing.
 */
const BODIES: { [Name in WithBody]: BodyOf<Routes[Name]> } = {
  updateMember: { role: "viewer", version: 1 },
  updateOrganisation: { terms: { nda: "Our NDA of May 2026" }, version: 0 },
  createSupplier: { name: "Other AI" },
  updateSupplier: { name: "Other AI", version: 1 },
  createContact: { name: "Jo Lind" },
  updateContact: { name: "Jo Lind", version: 1 },
  createEngagement: ENGAGEMENT,
  updateEngagement: { product: "Other", version: 1 },
  createAssessment: {
    ...{ supplierId: MISSING, engagementId: MISSING, questionnaireId: "ai-supplier" },
    ...{ contactIds: [MISSING], due: DUE },
  },
  updateAssessment: { due: DUE, version: 1 },
  issueAssessment: {},
  cancelAssessment: {},
  resendInvitation: {},
  revokeInvitation: {},
  copyLink: {},
  rotateInvitation: {},
  remindInvitation: {},
  bulkAssessments: { act: "remind", ids: [MISSING] },
  inviteContact: { contactId: MISSING },
  putRuling: { ruling: { kind: "withdraw" }, reviewRevision: 0 },
  putVerdict: { verdict: "accepted", version: 1 },
  createComment: { question: "any", text: "Which one?" },
  readComments: { until: "2026-11-24T08:00:00.000Z" },
  declineCorrection: { reason: "It is right." },
  returnAssessment: { questions: ["any"], note: "More, please.", reviewRevision: 0 },
  answerApproval: { approve: true, version: 1 },
  closeAssessment: { reason: "No word in two months." },
  reopenAssessment: { reason: "New facts." },
  putDesk: { answers: [], version: 0 },
  decide: { decision: "reject", reason: "No.", reviewRevision: 0 },
  importSuppliers: { rows: [{ line: 1, cells: { name: "Other AI" } }] },
  noteEvent: { kind: "news", date: "2026-11-24", text: "It was sold." },
  planInvitations: { supplierIds: [MISSING] },
  previewInvitation: {
    ...{ supplierId: MISSING, engagementId: MISSING, questionnaireId: "ai-supplier", due: DUE },
  },
  createRequest: { supplierName: "Other AI", product: "Other", purpose: "To read letters." },
  updateRequest: { state: "declined", reason: "We have one.", version: 1 },
  putViews: { views: [], version: 0 },
  createFinding: {
    ...{ assessmentId: MISSING, title: "No plan", action: "Write one.", severity: "minor" },
  },
  updateFinding: { severity: "major", version: 1 },
  createRisk: {
    ...{ supplierId: MISSING, engagementId: MISSING, sentence: "It may stop." },
    ...{ inherent: { likelihood: 3, impact: 4 }, current: { likelihood: 3, impact: 3 } },
  },
  acceptRisk: { reason: "We take it.", until: DUE, version: 1 },
  updateRisk: { status: "treating", version: 1 },
  bulkRisks: { changes: [{ id: MISSING, status: "treating", version: 1 }] },
  promoteGate: { gate: "K1" },
};

/** Every console route with a body that parses. */
export const CALLS: { name: keyof Routes; route: Route; body: unknown }[] = Object.entries(
  consoleRoutes,
).map(([name, route]) => ({
  name: name as keyof Routes,
  route,
  body: Object.entries(BODIES).find(([each]) => each === name)?.[1],
}));

/** Names of the parameters in a route's path. */
export function paramsIn(route: Route): string[] {
  return [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}
