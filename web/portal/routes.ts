import type { portalRoutes } from "../../functions/contract/portal.ts";
import type { Wire } from "../client.ts";

export type PortalRoutes = typeof portalRoutes;

/**
 * Method and path of every route of this door, without the schemas that would outweigh the whole
 * page. The type takes each word from the contract, so none can differ from it.
 */
export const routes: { readonly [Name in keyof PortalRoutes]: Wire<PortalRoutes[Name]> } = {
  openSession: { door: "portal", method: "POST", path: "/session" },
  getSession: { door: "portal", method: "GET", path: "/session" },
  endSession: { door: "portal", method: "DELETE", path: "/session" },
  askForCode: { door: "portal", method: "POST", path: "/code" },
  proveCode: { door: "portal", method: "PUT", path: "/code" },
  provePasscode: { door: "portal", method: "PUT", path: "/passcode" },
  start: { door: "portal", method: "POST", path: "/start" },
  askForLink: { door: "portal", method: "POST", path: "/links" },
  getAssessment: { door: "portal", method: "GET", path: "/assessment" },
  saveAnswers: { door: "portal", method: "PATCH", path: "/answers" },
  putEvidence: { door: "portal", method: "PUT", path: "/evidence/{evidenceId}" },
  deleteEvidence: { door: "portal", method: "DELETE", path: "/evidence/{evidenceId}" },
  submit: { door: "portal", method: "POST", path: "/submission" },
  listComments: { door: "portal", method: "GET", path: "/comments" },
  createComment: { door: "portal", method: "POST", path: "/comments" },
  readComments: { door: "portal", method: "PUT", path: "/comments/{questionId}/read" },
  askCorrection: { door: "portal", method: "POST", path: "/corrections" },
  listFindings: { door: "portal", method: "GET", path: "/findings" },
  replyToFinding: { door: "portal", method: "POST", path: "/findings/{findingId}/replies" },
  createDelegation: { door: "portal", method: "POST", path: "/delegations" },
  endDelegation: { door: "portal", method: "DELETE", path: "/delegations/{delegationId}" },
  resendToColleague: { door: "portal", method: "POST", path: "/colleagues/{colleagueId}/letter" },
  handOver: { door: "portal", method: "POST", path: "/handover" },
  askToSign: { door: "portal", method: "POST", path: "/signing" },
  endSigning: { door: "portal", method: "DELETE", path: "/signing/{signingId}" },
  refuseToSign: { door: "portal", method: "POST", path: "/signing/refusal" },
  getApproval: { door: "portal", method: "GET", path: "/approval" },
  answerByLink: { door: "portal", method: "POST", path: "/approval" },
};
