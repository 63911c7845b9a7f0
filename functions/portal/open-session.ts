import { loadHead } from "../data/head.ts";
import { invitationFacts, invitedPerson } from "../data/parties.ts";
import { findSession, openSession as open } from "../data/sessions.ts";
import { findToken, type LinkToken } from "../data/tokens.ts";
import { notFound } from "../domain/errors.ts";
import { landingFor } from "../http/landing.ts";
import { linkRefusal } from "../http/link-refusal.ts";
import { sessionCookie, sessionSecret } from "../http/portal-session.ts";
import type { HttpRequest } from "../http/request.ts";
import type { PortalAct } from "./caller.ts";

/**
 * Exchange a link for a session. Opening any number of times changes nothing but session rows;
 * a browser that holds a session of this very link keeps it.
 */
export const openSession: PortalAct<"openSession"> = async ({ body, request, now, extras }) => {
  const link = await findToken(body.token);
  if (!link) throw notFound();
  const { context, assessment } = link;
  const [head, invitation] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, link.invitation),
  ]);
  const refusal = linkRefusal(link, invitation, now);
  if (refusal) throw refusal;
  const contact = await invitedPerson(context, head.supplier, invitation);
  if (!invitation || !contact) throw notFound();
  const level = await sessionFor(link, request, now, (secret) => {
    extras.cookies.push(sessionCookie(assessment, secret));
  });
  return landingFor({ context, head, level, contact, invited: invitation }, now);
};

async function sessionFor(
  link: LinkToken,
  request: HttpRequest,
  now: string,
  keep: (secret: string) => void,
): Promise<"opened" | "proved"> {
  const { context, assessment, invitation, generation } = link;
  const secret = sessionSecret(request, assessment);
  const standing = secret ? await findSession(secret, now) : undefined;
  const same =
    standing?.assessment === assessment &&
    standing.context.organisation === context.organisation &&
    standing.invitation === invitation &&
    standing.generation === generation;
  if (standing && same) return standing.level;
  keep((await open(context, link, now)).secret);
  return "opened";
}
