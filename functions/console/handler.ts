import { consoleRoutes } from "../contract/console.ts";
import { endpoint } from "../http/endpoint.ts";
import { acceptRisk } from "./accept-risk.ts";
import { answerApproval } from "./answer-approval.ts";
import { bulkAssessments } from "./bulk-assessments.ts";
import { bulkRisks } from "./bulk-risks.ts";
import type { Member } from "./caller.ts";
import { cancelAssessment } from "./cancel-assessment.ts";
import { closeAssessment } from "./close-assessment.ts";
import { copyLink } from "./copy-link.ts";
import { createAssessment } from "./create-assessment.ts";
import { createComment } from "./create-comment.ts";
import { createContact } from "./create-contact.ts";
import { createEngagement } from "./create-engagement.ts";
import { createFinding } from "./create-finding.ts";
import { createRequest } from "./create-request.ts";
import { createRisk } from "./create-risk.ts";
import { createSupplier } from "./create-supplier.ts";
import { decide } from "./decide.ts";
import { declineCorrection } from "./decline-correction.ts";
import { getAnswers } from "./get-answers.ts";
import { getAssessment } from "./get-assessment.ts";
import { getBasis } from "./get-basis.ts";
import { getCounted } from "./get-counted.ts";
import { getCoverage } from "./get-coverage.ts";
import { getDashboard } from "./get-dashboard.ts";
import { getDesk } from "./get-desk.ts";
import { getDossier } from "./get-dossier.ts";
import { getFinding } from "./get-finding.ts";
import { getLedger } from "./get-ledger.ts";
import { getOrganisation } from "./get-organisation.ts";
import { getQuestionnaire } from "./get-questionnaire.ts";
import { getRisk } from "./get-risk.ts";
import { getScore } from "./get-score.ts";
import { getSupplier } from "./get-supplier.ts";
import { getTimeline } from "./get-timeline.ts";
import { getViews } from "./get-views.ts";
import { identify } from "./identify.ts";
import { importSuppliers } from "./import-suppliers.ts";
import { inviteContact } from "./invite-contact.ts";
import { issueAssessment } from "./issue-assessment.ts";
import { listAssessments } from "./list-assessments.ts";
import { listComments } from "./list-comments.ts";
import { listFindings } from "./list-findings.ts";
import { listFrameworks } from "./list-frameworks.ts";
import { listMembers } from "./list-members.ts";
import { listQuestionnaires } from "./list-questionnaires.ts";
import { listRequests } from "./list-requests.ts";
import { listRisks } from "./list-risks.ts";
import { listSuppliers } from "./list-suppliers.ts";
import { me } from "./me.ts";
import { noteEvent } from "./note-event.ts";
import { openapi } from "./openapi.ts";
import { planInvitations } from "./plan-invitations.ts";
import { previewInvitation } from "./preview-invitation.ts";
import { promoteGate } from "./promote-gate.ts";
import { putDesk } from "./put-desk.ts";
import { putRuling } from "./put-ruling.ts";
import { putVerdict } from "./put-verdict.ts";
import { putViews } from "./put-views.ts";
import { readComments } from "./read-comments.ts";
import { remindInvitation } from "./remind-invitation.ts";
import { removeContact } from "./remove-contact.ts";
import { reopenAssessment } from "./reopen-assessment.ts";
import { resendInvitation } from "./resend-invitation.ts";
import { returnAssessment } from "./return-assessment.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { rotateInvitation } from "./rotate-invitation.ts";
import { updateAssessment } from "./update-assessment.ts";
import { updateContact } from "./update-contact.ts";
import { updateEngagement } from "./update-engagement.ts";
import { updateFinding } from "./update-finding.ts";
import { updateMember } from "./update-member.ts";
import { updateOrganisation } from "./update-organisation.ts";
import { updateRequest } from "./update-request.ts";
import { updateRisk } from "./update-risk.ts";
import { updateSupplier } from "./update-supplier.ts";

/** The console's door: every member's call of every route. */
export const handler = endpoint<typeof consoleRoutes, Member>({
  routes: consoleRoutes,
  identify,
  acts: {
    ...{ me, getDashboard, getCounted, openapi, getViews, putViews },
    ...{ listMembers, updateMember, getOrganisation, updateOrganisation },
    ...{ listSuppliers, createSupplier, importSuppliers, getSupplier, updateSupplier },
    ...{ getDossier, getTimeline, noteEvent, planInvitations, previewInvitation },
    ...{ listRequests, createRequest, updateRequest },
    ...{ createContact, updateContact, removeContact, createEngagement, updateEngagement },
    ...{ listQuestionnaires, getQuestionnaire, getCoverage, listFrameworks },
    ...{ listAssessments, createAssessment, getAssessment, updateAssessment },
    ...{ issueAssessment, cancelAssessment, resendInvitation, revokeInvitation, copyLink },
    ...{ closeAssessment, reopenAssessment, getDesk, putDesk },
    ...{ rotateInvitation, inviteContact, remindInvitation, bulkAssessments },
    ...{ answerApproval, getBasis, closeAssessment, reopenAssessment, getDesk, putDesk },
    ...{ getAnswers, putRuling, putVerdict, returnAssessment, decide, getScore, getLedger },
    ...{ listComments, createComment, readComments, declineCorrection },
    ...{ listRisks, updateRisk, createRisk, getRisk, acceptRisk, bulkRisks, promoteGate },
    ...{ listFindings, createFinding, getFinding, updateFinding },
  },
});
