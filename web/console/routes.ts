import type { consoleRoutes } from "../../functions/contract/console.ts";
import type { Role } from "../../functions/domain/roles.ts";
import type { Wire } from "../client.ts";

export type ConsoleRoutes = typeof consoleRoutes;
export type RouteName = keyof ConsoleRoutes;

type Lean<R> = R extends { roles: infer Roles extends readonly Role[] } ? { roles: Roles } : object;

const procurement = ["procurement"] as const;
const intake = ["owner", "procurement"] as const;
const risk = ["risk-manager"] as const;
const admin = ["admin"] as const;
const approvers = ["owner", "risk-manager"] as const;
const silent = ["procurement", "risk-manager"] as const;

/**
 * Method, path and roles of every route of this door, without the schemas that would outweigh the
 * whole console. The type takes each word from the contract, so none can differ from it.
 */
export const routes: {
  readonly [Name in RouteName]: Wire<ConsoleRoutes[Name]> & Lean<ConsoleRoutes[Name]>;
} = {
  me: { door: "console", method: "GET", path: "/me" },
  getViews: { door: "console", method: "GET", path: "/me/views" },
  putViews: { door: "console", method: "PUT", path: "/me/views" },
  listMembers: { door: "console", method: "GET", path: "/members" },
  updateMember: { door: "console", method: "PATCH", path: "/members/{memberId}", roles: admin },
  getOrganisation: { door: "console", method: "GET", path: "/organisation" },
  updateOrganisation: { door: "console", method: "PATCH", path: "/organisation", roles: admin },
  getDashboard: { door: "console", method: "GET", path: "/dashboard" },
  getCounted: { door: "console", method: "GET", path: "/months" },
  listSuppliers: { door: "console", method: "GET", path: "/suppliers" },
  createSupplier: { door: "console", method: "POST", path: "/suppliers", roles: procurement },
  importSuppliers: {
    door: "console",
    method: "POST",
    path: "/suppliers/import",
    roles: procurement,
  },
  getSupplier: { door: "console", method: "GET", path: "/suppliers/{supplierId}" },
  updateSupplier: {
    door: "console",
    method: "PATCH",
    path: "/suppliers/{supplierId}",
    roles: procurement,
  },
  getDossier: { door: "console", method: "GET", path: "/suppliers/{supplierId}/dossier" },
  getTimeline: { door: "console", method: "GET", path: "/suppliers/{supplierId}/timeline" },
  noteEvent: {
    door: "console",
    method: "POST",
    path: "/suppliers/{supplierId}/events",
    roles: ["procurement", "risk-manager", "owner"],
  },
  createContact: {
    door: "console",
    method: "POST",
    path: "/suppliers/{supplierId}/contacts",
    roles: procurement,
  },
  updateContact: {
    door: "console",
    method: "PATCH",
    path: "/suppliers/{supplierId}/contacts/{contactId}",
    roles: procurement,
  },
  removeContact: {
    door: "console",
    method: "DELETE",
    path: "/suppliers/{supplierId}/contacts/{contactId}",
    roles: procurement,
  },
  createEngagement: {
    door: "console",
    method: "POST",
    path: "/suppliers/{supplierId}/engagements",
    roles: intake,
  },
  updateEngagement: {
    door: "console",
    method: "PATCH",
    path: "/suppliers/{supplierId}/engagements/{engagementId}",
    roles: intake,
  },
  planInvitations: {
    door: "console",
    method: "POST",
    path: "/invitations/plan",
    roles: procurement,
  },
  previewInvitation: {
    door: "console",
    method: "POST",
    path: "/invitations/preview",
    roles: procurement,
  },
  listRequests: { door: "console", method: "GET", path: "/requests" },
  createRequest: { door: "console", method: "POST", path: "/requests" },
  updateRequest: {
    door: "console",
    method: "PATCH",
    path: "/requests/{requestId}",
    roles: intake,
  },
  listQuestionnaires: { door: "console", method: "GET", path: "/questionnaires" },
  getQuestionnaire: { door: "console", method: "GET", path: "/questionnaires/{questionnaireId}" },
  getCoverage: {
    door: "console",
    method: "GET",
    path: "/questionnaires/{questionnaireId}/coverage",
  },
  listFrameworks: { door: "console", method: "GET", path: "/frameworks" },
  listAssessments: { door: "console", method: "GET", path: "/assessments" },
  createAssessment: { door: "console", method: "POST", path: "/assessments", roles: procurement },
  getAssessment: { door: "console", method: "GET", path: "/assessments/{assessmentId}" },
  updateAssessment: {
    door: "console",
    method: "PATCH",
    path: "/assessments/{assessmentId}",
    roles: procurement,
  },
  issueAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/issue",
    roles: procurement,
  },
  cancelAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/cancel",
    roles: procurement,
  },
  resendInvitation: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations/{invitationId}/resend",
    roles: procurement,
  },
  revokeInvitation: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations/{invitationId}/revoke",
    roles: procurement,
  },
  bulkAssessments: {
    door: "console",
    method: "POST",
    path: "/assessments/bulk",
    roles: procurement,
  },
  remindInvitation: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations/{invitationId}/remind",
    roles: procurement,
  },
  rotateInvitation: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations/{invitationId}/rotate",
    roles: procurement,
  },
  inviteContact: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations",
    roles: procurement,
  },
  copyLink: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations/{invitationId}/link",
    roles: procurement,
  },
  getAnswers: { door: "console", method: "GET", path: "/assessments/{assessmentId}/answers" },
  putRuling: {
    door: "console",
    method: "PUT",
    path: "/assessments/{assessmentId}/reviews/{questionId}",
    roles: risk,
  },
  putVerdict: {
    door: "console",
    method: "PUT",
    path: "/assessments/{assessmentId}/evidence/{evidenceId}",
    roles: risk,
  },
  returnAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/return",
    roles: risk,
  },
  decide: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/decision",
    roles: risk,
  },
  answerApproval: {
    door: "console",
    method: "PUT",
    path: "/assessments/{assessmentId}/approval",
    roles: approvers,
  },
  getBasis: { door: "console", method: "GET", path: "/assessments/{assessmentId}/basis" },
  closeAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/close",
    roles: silent,
  },
  reopenAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/reopen",
    roles: risk,
  },
  getDesk: { door: "console", method: "GET", path: "/assessments/{assessmentId}/desk" },
  putDesk: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/desk",
    roles: silent,
  },
  getScore: { door: "console", method: "GET", path: "/assessments/{assessmentId}/score" },
  getLedger: { door: "console", method: "GET", path: "/assessments/{assessmentId}/ledger" },
  listRisks: { door: "console", method: "GET", path: "/risks" },
  createRisk: { door: "console", method: "POST", path: "/risks", roles: ["risk-manager"] },
  getRisk: { door: "console", method: "GET", path: "/risks/{riskId}" },
  acceptRisk: {
    door: "console",
    method: "POST",
    path: "/risks/{riskId}/acceptance",
    roles: ["risk-manager", "owner"],
  },
  updateRisk: {
    door: "console",
    method: "PATCH",
    path: "/risks/{riskId}",
    roles: ["risk-manager", "owner"],
  },
  bulkRisks: {
    door: "console",
    method: "POST",
    path: "/risks/bulk",
    roles: ["risk-manager", "owner"],
  },
  promoteGate: {
    door: "console",
    method: "POST",
    path: "/risks/{riskId}/promotion",
    roles: risk,
  },
  listComments: {
    door: "console",
    method: "GET",
    path: "/assessments/{assessmentId}/comments",
  },
  createComment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/comments",
    roles: ["procurement", "risk-manager"],
  },
  readComments: {
    door: "console",
    method: "PUT",
    path: "/assessments/{assessmentId}/comments/{questionId}/read",
  },
  declineCorrection: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/corrections/{questionId}/decline",
    roles: risk,
  },
  listFindings: { door: "console", method: "GET", path: "/findings" },
  createFinding: { door: "console", method: "POST", path: "/findings", roles: risk },
  getFinding: { door: "console", method: "GET", path: "/findings/{findingId}" },
  updateFinding: { door: "console", method: "PATCH", path: "/findings/{findingId}", roles: risk },
  openapi: { door: "console", method: "GET", path: "/openapi.json" },
};
