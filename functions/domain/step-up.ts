import type { PortalRole } from "./portal-role.ts";

/**
 * How a person proves to be the invited one. Whoever has no address got the link by other means,
 * and no mailbox can be proved: then a person's Start is enough. Whoever signs always proves the
 * mailbox, because the name under the submission is theirs.
 */
export function stepUpOf(
  { stepUp }: { stepUp: "code" | "start" },
  { email, role = "lead" }: { email?: string | undefined; role?: PortalRole | undefined },
): "code" | "start" {
  if (!email) return "start";
  return role === "signatory" ? "code" : stepUp;
}
