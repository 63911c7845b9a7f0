import { ASSESSMENT_HEADER, type Route } from "../contract/route.ts";
import { loadHead } from "../data/head.ts";
import { invitationFacts, invitedPerson } from "../data/parties.ts";
import { findSession } from "../data/sessions.ts";
import { Refusal } from "../domain/errors.ts";
import { type PortalRole, SUPPLIER_ROLES } from "../domain/portal-role.ts";
import { linkRefusal } from "../http/link-refusal.ts";
import { sessionSecret } from "../http/portal-session.ts";
import type { HttpRequest } from "../http/request.ts";
import type { Guest } from "./caller.ts";

/**
 * Who calls the portal, checked on every request: the named assessment's own session, alive by
 * time, of an invitation that still holds, at the level the route wants. A session of another
 * assessment is no session.
 */
export async function identify(request: HttpRequest, route: Route, now: string): Promise<Guest> {
  const gate = route.gate ?? "proved";
  if (gate === "anyone") return { kind: "anyone" };
  const assessment = request.headers[ASSESSMENT_HEADER] ?? "";
  const secret = sessionSecret(request, assessment);
  const session = secret ? await findSession(secret, now) : undefined;
  if (!session || session.assessment !== assessment) throw notSignedIn();
  const { context, invitation, generation, level, hash } = session;
  const [head, invited] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, invitation),
  ]);
  const holds = head.writers[invitation] === generation;
  const refusal = holds ? undefined : linkRefusal({ generation }, invited, now);
  if (refusal) throw refusal;
  if (gate === "proved" && level !== "proved") {
    throw new Refusal("step-up-required", "Show first that this mailbox is yours.");
  }
  const role = invited?.role ?? "lead";
  if (!(route.who ?? SUPPLIER_ROLES).includes(role)) {
    throw new Refusal("forbidden", FORBIDDEN[role]);
  }
  const contact = await invitedPerson(context, head.supplier, invited);
  if (!invited || !contact) throw notSignedIn();
  const { id, name, email } = contact;
  return {
    ...{
      kind: "session",
      context,
      session: hash,
      level,
      invitation,
      generation,
      head,
      role,
      invited,
    },
    contact: { id, name, ...(email && { email }) },
  };
}

/** What somebody is told who asks for another role's route. */
const FORBIDDEN: Readonly<Record<PortalRole, string>> = {
  lead: "This is for whoever was asked to sign.",
  delegate: "Only whoever leads this questionnaire can do that; you answer what you were given.",
  signatory: "You were asked to read and to sign; somebody else answers and leads.",
  approver: "You were asked to approve a decision; the answers are the supplier's.",
};

function notSignedIn(): Refusal {
  return new Refusal("not-signed-in", "Open the link of the mail to come in.");
}
