import type { AssessmentState, Decision } from "./assessment.ts";

/** Where a colleague's request for an assessment stands. */
export const REQUEST_STATES = ["asked", "taken", "declined"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Whether the contract may be signed, as far as the assessment goes. */
export const SIGNING = ["may-sign", "may-sign-with-conditions", "may-not-sign", "not-yet"] as const;
export type Signing = (typeof SIGNING)[number];

const BY_DECISION: Readonly<Record<Decision, Signing>> = {
  accept: "may-sign",
  "accept-with-actions": "may-sign-with-conditions",
  conditional: "may-sign-with-conditions",
  "accepted-by-exception": "may-sign-with-conditions",
  reject: "may-not-sign",
};

/**
 * What a requester may do: nothing is signed before a decision stands, and a request that was
 * declined is never signed. The decision is that of the engagement's newest assessment that was
 * not cancelled.
 */
export function signingOf(
  request: { state: RequestState },
  assessments: readonly { status: AssessmentState; decision?: Decision | undefined }[],
): Signing {
  if (request.state === "declined") return "may-not-sign";
  if (request.state === "asked") return "not-yet";
  const newest = assessments.filter(({ status }) => status !== "cancelled").at(-1);
  if (newest?.status !== "decided" || !newest.decision) return "not-yet";
  return BY_DECISION[newest.decision];
}
