import * as z from "zod";
import type { Headline } from "../domain/explain.ts";
import { lazy } from "../domain/lazy.ts";
import type { Score } from "../domain/score.ts";
import type { WayUp } from "../domain/way-up.ts";
import type { Route } from "./route.ts";
import * as assessment from "./shapes/assessment.ts";
import { empty, id, page, pageQuery, sha256 } from "./shapes/common.ts";
import { coverage } from "./shapes/coverage.ts";
import * as imports from "./shapes/import.ts";
import * as register from "./shapes/register.ts";
import * as supplier from "./shapes/supplier.ts";
import { savedViews } from "./shapes/views.ts";

const procurement = ["procurement"] as const;
const intake = ["owner", "procurement"] as const;
const risk = ["risk-manager"] as const;

export const consoleRoutes = {
  me: {
    door: "console",
    method: "GET",
    path: "/me",
    summary: "Who am I, and for which organisation",
    reply: lazy(() =>
      z.strictObject({
        member: register.member(),
        organisation: z.strictObject({ id: id(), name: z.string() }),
      }),
    ),
  },
  getViews: {
    door: "console",
    method: "GET",
    path: "/me/views",
    summary: "The views of lists I keep",
    reply: savedViews,
  },
  putViews: {
    door: "console",
    method: "PUT",
    path: "/me/views",
    summary: "Keep these views of lists",
    body: savedViews,
    reply: savedViews,
  },
  listMembers: {
    door: "console",
    method: "GET",
    path: "/members",
    summary: "The people of the organisation and their roles",
    reply: lazy(() => page(register.member())),
  },
  listSuppliers: {
    door: "console",
    method: "GET",
    path: "/suppliers",
    summary: "The supplier directory",
    query: pageQuery,
    reply: lazy(() => page(supplier.supplierRow())),
  },
  createSupplier: {
    door: "console",
    method: "POST",
    path: "/suppliers",
    summary: "Add a supplier",
    roles: procurement,
    body: supplier.supplierInput,
    reply: supplier.supplier,
    status: 201,
  },
  importSuppliers: {
    door: "console",
    method: "POST",
    path: "/suppliers/import",
    summary: "Bring in a list of suppliers, or with dryRun say line by line what that would do",
    roles: procurement,
    query: imports.importQuery,
    body: imports.importInput,
    reply: imports.importReport,
  },
  getSupplier: {
    door: "console",
    method: "GET",
    path: "/suppliers/{supplierId}",
    summary: "A supplier with its contacts and engagements",
    reply: supplier.supplier,
  },
  updateSupplier: {
    door: "console",
    method: "PATCH",
    path: "/suppliers/{supplierId}",
    summary: "Change a supplier",
    roles: procurement,
    body: supplier.supplierChange,
    reply: supplier.supplier,
  },
  createContact: {
    door: "console",
    method: "POST",
    path: "/suppliers/{supplierId}/contacts",
    summary: "Add a contact",
    roles: procurement,
    body: supplier.contactInput,
    reply: supplier.contact,
    status: 201,
  },
  updateContact: {
    door: "console",
    method: "PATCH",
    path: "/suppliers/{supplierId}/contacts/{contactId}",
    summary: "Change a contact",
    roles: procurement,
    body: supplier.contactChange,
    reply: supplier.contact,
  },
  createEngagement: {
    door: "console",
    method: "POST",
    path: "/suppliers/{supplierId}/engagements",
    summary: "Add a product or service with its risk intake; replies with tier and inherent risk",
    roles: intake,
    body: supplier.engagementInput,
    reply: supplier.engagement,
    status: 201,
  },
  updateEngagement: {
    door: "console",
    method: "PATCH",
    path: "/suppliers/{supplierId}/engagements/{engagementId}",
    summary: "Change a product or service or its risk intake",
    roles: intake,
    body: supplier.engagementChange,
    reply: supplier.engagement,
  },
  listQuestionnaires: {
    door: "console",
    method: "GET",
    path: "/questionnaires",
    summary: "The questionnaires that can be put to an engagement",
    reply: lazy(() =>
      page(
        z.strictObject({
          id: z.string(),
          version: z.int(),
          title: z.string(),
          intro: z.string(),
          sections: z.int(),
          questions: z.int(),
        }),
      ),
    ),
  },
  getQuestionnaire: {
    door: "console",
    method: "GET",
    path: "/questionnaires/{questionnaireId}",
    summary: "One questionnaire, whole",
    reply: lazy(() => assessment.answerSheet().shape.questionnaire),
  },
  getCoverage: {
    door: "console",
    method: "GET",
    path: "/questionnaires/{questionnaireId}/coverage",
    summary: "Which question speaks for which requirement of each framework, and the gaps",
    reply: coverage,
  },
  listFrameworks: {
    door: "console",
    method: "GET",
    path: "/frameworks",
    summary: "The control catalogue with its mappings",
    reply: lazy(() => z.looseObject({ controls: z.array(z.looseObject({ id: z.string() })) })),
  },
  listAssessments: {
    door: "console",
    method: "GET",
    path: "/assessments",
    summary: "All assessments",
    query: pageQuery,
    reply: lazy(() => page(assessment.assessmentRow())),
  },
  createAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments",
    summary: "Prepare an assessment of an engagement; nothing is sent yet",
    roles: procurement,
    body: assessment.assessmentInput,
    reply: assessment.assessment,
    status: 201,
  },
  getAssessment: {
    door: "console",
    method: "GET",
    path: "/assessments/{assessmentId}",
    summary: "An assessment with its invitations, letters, receipt and decision",
    reply: assessment.assessment,
  },
  updateAssessment: {
    door: "console",
    method: "PATCH",
    path: "/assessments/{assessmentId}",
    summary: "Change the due date or the message",
    roles: procurement,
    body: assessment.assessmentChange,
    reply: assessment.assessment,
  },
  issueAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/issue",
    summary: "Issue it: the letters are written and sent",
    roles: procurement,
    body: empty,
    reply: assessment.assessment,
  },
  cancelAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/cancel",
    summary: "Cancel it; every link ends",
    roles: procurement,
    body: empty,
    reply: assessment.assessment,
  },
  resendInvitation: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations/{invitationId}/resend",
    summary: "Send the invitation again with one more link",
    roles: procurement,
    body: empty,
    reply: assessment.assessment,
  },
  revokeInvitation: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations/{invitationId}/revoke",
    summary: "End all links and sessions of this invitation at once",
    roles: procurement,
    body: empty,
    reply: assessment.assessment,
  },
  copyLink: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/invitations/{invitationId}/link",
    summary: "A link to hand over by other means; shown once",
    roles: procurement,
    body: empty,
    reply: lazy(() => z.strictObject({ path: z.string(), expiresAt: z.iso.datetime() })),
    status: 201,
  },
  getAnswers: {
    door: "console",
    method: "GET",
    path: "/assessments/{assessmentId}/answers",
    summary: "Questions, answers, evidence and rulings",
    reply: assessment.answerSheet,
  },
  putRuling: {
    door: "console",
    method: "PUT",
    path: "/assessments/{assessmentId}/reviews/{questionId}",
    summary: "Rule on one question; replies with the new score",
    roles: risk,
    body: lazy(() => z.strictObject({ ruling: assessment.rulingInput(), reviewRevision: z.int() })),
    reply: lazy(() => scoreReply()),
  },
  putVerdict: {
    door: "console",
    method: "PUT",
    path: "/assessments/{assessmentId}/evidence/{evidenceId}",
    summary: "Judge a reference; one verdict covers all questions it is linked to",
    roles: risk,
    body: assessment.verdictInput,
    reply: lazy(() => scoreReply()),
  },
  returnAssessment: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/return",
    summary: "Return single questions to the supplier; the rest stays locked",
    roles: risk,
    body: assessment.returnInput,
    reply: assessment.assessment,
  },
  decide: {
    door: "console",
    method: "POST",
    path: "/assessments/{assessmentId}/decision",
    summary: "Take the decision; its basis is frozen",
    roles: risk,
    body: assessment.decisionInput,
    reply: assessment.assessment,
  },
  getScore: {
    door: "console",
    method: "GET",
    path: "/assessments/{assessmentId}/score",
    summary: "The result with every intermediate figure; for reviewers with the shortest way up",
    reply: lazy(() =>
      scoreReply().extend({
        /** For risk managers and viewers; absent where what it starts from has moved on. */
        wayUp: z.custom<WayUp>((value) => typeof value === "object" && value !== null).optional(),
      }),
    ),
  },
  getLedger: {
    door: "console",
    method: "GET",
    path: "/assessments/{assessmentId}/ledger",
    summary: "The history of an assessment",
    reply: lazy(() => page(assessment.ledgerEntry())),
  },
  listRisks: {
    door: "console",
    method: "GET",
    path: "/risks",
    summary: "The risk register",
    query: pageQuery,
    reply: lazy(() => page(register.riskRow())),
  },
  updateRisk: {
    door: "console",
    method: "PATCH",
    path: "/risks/{riskId}",
    summary: "Treat a risk: status, treatment, owner, due date, note",
    roles: ["risk-manager", "owner"],
    body: register.riskChange,
    reply: register.riskRow,
  },
  openapi: {
    door: "console",
    method: "GET",
    path: "/openapi.json",
    summary: "This contract as OpenAPI 3.1",
    reply: lazy(() => z.looseObject({ openapi: z.string() })),
  },
} as const satisfies Record<string, Route>;

/** The result as of now; `reviewRevision` is the review state it was computed on. */
const scoreReply = lazy(() =>
  z.strictObject({
    score: z.custom<Score>((value) => typeof value === "object" && value !== null),
    headline: z.custom<Headline>((value) => typeof value === "object" && value !== null),
    /** SHA-256 of all the score was computed from. */
    inputHash: sha256(),
    reviewRevision: z.int(),
    computedAt: z.iso.datetime(),
  }),
);
