import { answersByQuestion, listAnswers } from "../data/answers.ts";
import { loadContent } from "../data/content.ts";
import { listEvidence } from "../data/evidence.ts";
import { loadHead, loadRound } from "../data/head.ts";
import { listLetters, listTeam } from "../data/invitations.ts";
import { retried } from "../data/retried.ts";
import { colleagueId, saveAsk } from "../data/team.ts";
import { assertWriter } from "../data/writer.ts";
import { Refusal } from "../domain/errors.ts";
import { assertFinished } from "../domain/freeze.ts";
import { isSignable } from "../domain/signing.ts";
import { assertStorable } from "../domain/storable.ts";
import { assertLetters } from "../domain/team-caps.ts";
import { showTeam } from "../http/show-team.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/**
 * Ask somebody to sign the answers as they stand: the request names the head's revision, and only
 * that can be attested. Refused while questions are open; one signatory at a time.
 */
export const askToSign: PortalAct<"askToSign"> = async ({ body, caller, now }) => {
  const guest = sessionOf(caller);
  const { context } = guest;
  const { name, email, note } = body;
  assertStorable([name, note ?? ""], "name");
  await retried(async () => {
    const head = await loadHead(context, guest.head.id);
    const writer = { ...guest, head };
    assertWriter(writer, now);
    const [round, { questionnaire }, given, evidence, team, letters] = await Promise.all([
      loadRound(context, head),
      loadContent(head.content),
      listAnswers(context, head.id),
      listEvidence(context, head.supplier, head.id),
      listTeam(context, head.id),
      listLetters(context, head.id),
    ]);
    assertFinished(questionnaire, round.scope, answersByQuestion(given), evidence);
    const id = colleagueId(context, head.id, "signatory", email);
    const before = team.find((each) => each.id === id);
    const asked = before?.state === "active" && isSignable(head, before) && !before.refusal;
    if (asked) return;
    const other = team.find(
      ({ role, state, id: one }) => role === "signatory" && state === "active" && one !== id,
    );
    if (other) {
      const person = other.person?.name ?? "Somebody";
      throw new Refusal("conflict", `${person} is asked to sign; take that back first.`, {
        reason: "signatory-asked",
      });
    }
    assertLetters(letters, team, id, now);
    const { revision, round: number } = head;
    const wish = { id, role: "signatory", person: { name, email }, before } as const;
    await saveAsk(writer, { ...wish, ...(note && { note }), revision, round: number }, now);
  });
  return showTeam(context, await loadHead(context, guest.head.id), guest.invitation);
};
