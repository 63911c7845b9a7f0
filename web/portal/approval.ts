import type { ApprovalReceipt, WaitingDecision } from "../../functions/contract/shapes/approval.ts";
import type { PortalLanguage } from "./messages/catalogues.ts";
import { callFor } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";

/** The decision somebody is asked to approve, in a language. Throws CallError. */
export function readApproval(
  assessment: string,
  language: PortalLanguage,
): Promise<WaitingDecision> {
  const query = { language };
  return callFor(assessment)<PortalRoutes["getApproval"]>(routes.getApproval, { query });
}

/** Approves or declines it, once. Throws CallError. */
export function answerApproval(
  assessment: string,
  answer: { approve: boolean; note?: string },
): Promise<ApprovalReceipt> {
  return callFor(assessment)<PortalRoutes["answerByLink"]>(routes.answerByLink, { body: answer });
}
