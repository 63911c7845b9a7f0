import type { PortalRole } from "./portal-role.ts";

/** How a person proves to be the invited one. */
export const STEP_UPS = ["code", "passcode", "start"] as const;
export type StepUp = (typeof STEP_UPS)[number];

/**
 * How this person proves it. Whoever has no address got the link by other means, and no mailbox can
 * be proved: then it is a passcode the member tells them. Where the buyer relaxed it, a person's
 * Start is enough; but whoever signs or approves always proves the mailbox, because the name under the
 * submission or the decision is theirs.
 */
export function stepUpOf(
  { stepUp }: { stepUp: "code" | "start" },
  { email, role = "lead" }: { email?: string | undefined; role?: PortalRole | undefined },
): StepUp {
  if (role === "signatory" || role === "approver") return "code";
  return stepUp === "code" && !email ? "passcode" : stepUp;
}
