import { loadContent } from "../data/content.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { listLetters, listTeam } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { colleagueId, saveHandover } from "../data/team.ts";
import { assertWriter } from "../data/writer.ts";
import { notFound } from "../domain/errors.ts";
import { assertStorable } from "../domain/storable.ts";
import { supplierView } from "../domain/supplier-view.ts";
import { assertLetters } from "../domain/team-caps.ts";
import { assertNoLead } from "../http/assert-no-lead.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/**
 * Hand the whole assessment over. Answers, references, shares and threads belong to the assessment
 * and stay as they are; whoever hands over leaves, or goes on answering without leading.
 */
export const handOver: PortalAct<"handOver"> = async ({ body, caller, now }) => {
  const guest = sessionOf(caller);
  const { context, invitation: mine } = guest;
  const { name, email, note, stay } = body;
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
    await assertNoLead(context, head, team, email);
    const id = colleagueId(context, head.id, "lead", email);
    assertLetters(letters, team, id, now);
    const own = team.find((each) => each.id === mine);
    if (!own) throw notFound();
    const asked = team.filter(({ by, state }) => by === mine && state === "active");
    const end = team.filter(
      ({ role, state, person }) =>
        role === "delegate" &&
        state === "active" &&
        person?.email.toLowerCase() === email.toLowerCase(),
    );
    const follow = asked.filter((each) => !end.includes(each));
    const sections = supplierView(questionnaire, round.scope).sections.map((each) => each.id);
    const before = team.find((each) => each.id === id);
    const wish = { id, person: { name, email }, before, ...(note && { note }) };
    const rest = { own, follow, end, stay: stay ? { sections, questions: [] } : undefined };
    await saveHandover(writer, wish, rest, now);
  });
  return { done: true };
};
