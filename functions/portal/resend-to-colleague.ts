import { loadHead } from "../data/head.ts";
import { listLetters, listTeam } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { saveColleagueLetter } from "../data/team.ts";
import { assertLeads } from "../data/writer.ts";
import { assertInvitable } from "../domain/assert-invitable.ts";
import { notFound } from "../domain/errors.ts";
import { assertLetters } from "../domain/team-caps.ts";
import { showTeam } from "../http/show-team.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Write to a colleague once more, with one more link; at most five letters a day to each. */
export const resendToColleague: PortalAct<"resendToColleague"> = async (given) => {
  const { params, caller, now } = given;
  const guest = sessionOf(caller);
  const { context } = guest;
  await retried(async () => {
    const head = await loadHead(context, guest.head.id);
    const [team, letters] = await Promise.all([
      listTeam(context, head.id),
      listLetters(context, head.id),
    ]);
    const invitation = team.find(({ id }) => id === params.colleagueId);
    if (!invitation?.role) throw notFound();
    assertInvitable(head.status, invitation);
    assertLetters(letters, team, invitation.id, now);
    const writer = { ...guest, head };
    assertLeads(writer);
    await saveColleagueLetter(writer, invitation, now);
  });
  return showTeam(context, await loadHead(context, guest.head.id), guest.invitation);
};
