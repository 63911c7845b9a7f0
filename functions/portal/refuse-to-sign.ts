import { loadHead } from "../data/head.ts";
import { invitationFacts } from "../data/parties.ts";
import { retried } from "../data/retried.ts";
import { saveRefusal } from "../data/team.ts";
import { assertWriter } from "../data/writer.ts";
import { notFound } from "../domain/errors.ts";
import { assertStorable } from "../domain/storable.ts";
import { linkRefusal } from "../http/link-refusal.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Refuse to sign, with a note for the lead who asked; the lead may change answers and ask again. */
export const refuseToSign: PortalAct<"refuseToSign"> = async ({ body, caller, now }) => {
  const guest = sessionOf(caller);
  const { context, invitation } = guest;
  assertStorable(body.note, "note");
  await retried(async () => {
    const head = await loadHead(context, guest.head.id);
    const writer = { ...guest, head };
    assertWriter(writer, now);
    const asked = await invitationFacts(context, head.id, invitation);
    const ended = linkRefusal(guest, asked, now);
    if (ended) throw ended;
    if (!asked?.by) throw notFound();
    if (asked.refusal?.note === body.note) return;
    await saveRefusal(writer, { note: body.note, by: asked.by }, now);
  });
  return { done: true };
};
