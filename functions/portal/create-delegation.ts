import { loadContent } from "../data/content.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { listLetters, listTeam } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { colleagueId, saveAsk } from "../data/team.ts";
import { assertWriter } from "../data/writer.ts";
import { assertShare, isWithin, joinedShare } from "../domain/share.ts";
import { assertStorable } from "../domain/storable.ts";
import { supplierView } from "../domain/supplier-view.ts";
import { assertLetters, assertRoomInTeam } from "../domain/team-caps.ts";
import { assertNoLead } from "../http/assert-no-lead.ts";
import { showTeam } from "../http/show-team.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/**
 * Share questions out to a colleague, who gets an own link by letter. Whoever has a share already
 * gets the rest added to it, by the same link; asking again for the same changes nothing.
 */
export const createDelegation: PortalAct<"createDelegation"> = async ({ body, caller, now }) => {
  const guest = sessionOf(caller);
  const { context } = guest;
  const { name, email, sections = [], questions = [], note, dueOn } = body;
  assertStorable([name, note ?? ""], "name");
  await retried(async () => {
    const head = await loadHead(context, guest.head.id);
    const writer = { ...guest, head };
    assertWriter(writer, now);
    const [round, { questionnaire }, team, letters] = await Promise.all([
      loadRound(context, head),
      loadContent(head.content),
      listTeam(context, head.id),
      listLetters(context, head.id),
    ]);
    const asked = { sections, questions };
    assertShare(supplierView(questionnaire, round.scope).sections, asked);
    await assertNoLead(context, head, team, email);
    const id = colleagueId(context, head.id, "delegate", email);
    const before = team.find((each) => each.id === id);
    const standing = before?.state === "active" ? before.share : undefined;
    if (standing && isWithin(asked, standing) && before?.note === note) return;
    const delegates = team.filter(({ role, state }) => role === "delegate" && state === "active");
    if (!standing) assertRoomInTeam(delegates.length);
    assertLetters(letters, team, id, now);
    const share = standing ? joinedShare(standing, asked) : asked;
    const wish = { id, role: "delegate", person: { name, email }, share, before } as const;
    await saveAsk(writer, { ...wish, ...(note && { note }), ...(dueOn && { dueOn }) }, now);
  });
  return showTeam(context, await loadHead(context, guest.head.id), guest.invitation);
};
