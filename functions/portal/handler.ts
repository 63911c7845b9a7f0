import { portalRoutes } from "../contract/portal.ts";
import { endpoint } from "../http/endpoint.ts";
import { answerByLink } from "./answer-by-link.ts";
import { askCorrection } from "./ask-correction.ts";
import { askForCode } from "./ask-for-code.ts";
import { askForLink } from "./ask-for-link.ts";
import { askToSign } from "./ask-to-sign.ts";
import { createComment } from "./create-comment.ts";
import { createDelegation } from "./create-delegation.ts";
import { deleteEvidence } from "./delete-evidence.ts";
import { endDelegation } from "./end-delegation.ts";
import { endSession } from "./end-session.ts";
import { endSigning } from "./end-signing.ts";
import { getApproval } from "./get-approval.ts";
import { getAssessment } from "./get-assessment.ts";
import { getSession } from "./get-session.ts";
import { handOver } from "./hand-over.ts";
import { identify } from "./identify.ts";
import { listComments } from "./list-comments.ts";
import { listFindings } from "./list-findings.ts";
import { openSession } from "./open-session.ts";
import { proveCode } from "./prove-code.ts";
import { provePasscode } from "./prove-passcode.ts";
import { putEvidence } from "./put-evidence.ts";
import { readComments } from "./read-comments.ts";
import { refuseToSign } from "./refuse-to-sign.ts";
import { replyToFinding } from "./reply-to-finding.ts";
import { resendToColleague } from "./resend-to-colleague.ts";
import { saveAnswers } from "./save-answers.ts";
import { start } from "./start.ts";
import { submit } from "./submit.ts";

/** The portal's door: what a supplier calls with the session of one assessment. */
export const handler = endpoint({
  routes: portalRoutes,
  identify,
  acts: {
    openSession,
    getSession,
    endSession,
    askForCode,
    proveCode,
    provePasscode,
    start,
    askForLink,
    getAssessment,
    saveAnswers,
    putEvidence,
    deleteEvidence,
    submit,
    ...{ createDelegation, endDelegation, resendToColleague, handOver },
    ...{ listComments, createComment, readComments, askCorrection },
    ...{ listFindings, replyToFinding },
    ...{ askToSign, endSigning, refuseToSign },
    ...{ getApproval, answerByLink },
  },
});
