import { listComments } from "../data/comments.ts";
import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { listRounds } from "../data/rounds.ts";
import { whileInvited } from "../data/writer.ts";
import { isOpen } from "../domain/assessment.ts";
import { correctionsIn } from "../domain/comments.ts";
import { Refusal } from "../domain/errors.ts";
import { saidOnce } from "../http/said-once.ts";
import { say } from "../http/say.ts";
import { showThreads } from "../http/show-threads.ts";
import { threadReader } from "../http/thread-reader.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/**
 * Ask to correct an answer that was submitted. The wish stands in the question's thread; the buyer
 * returns the question or declines. The submission itself never changes.
 */
export const askCorrection: PortalAct<"askCorrection"> = async (given) => {
  const { body, caller, now } = given;
  const guest = sessionOf(caller);
  const { context } = guest;
  const { question, reason: text } = body;
  const { id, created } = saidOnce("askCorrection", guest, given);
  await retried(async () => {
    const head = await loadHead(context, guest.head.id);
    const [said, rounds] = await Promise.all([
      listComments(context, head.id),
      listRounds(context, head.id),
    ]);
    if (said.some((each) => each.id === id)) return;
    const open = rounds.at(-1)?.returned;
    if (isOpen(head.status) && (!open || open.includes(question))) throw stillOpen();
    if (correctionsIn(said, rounds)[question] === "asked") {
      throw new Refusal("conflict", "You have asked to correct this answer already.", {
        reason: "already-asked",
      });
    }
    const by = { id: guest.contact.id, name: guest.contact.name };
    const what = { id, created, question, text, by };
    const saying = { ...what, side: "supplier", correction: "asked" } as const;
    await whileInvited(guest, (right) => say(context, head, saying, now, [right]));
  });
  const reader = await threadReader(guest);
  return showThreads(context, await loadHead(context, guest.head.id), reader);
};

function stillOpen(): Refusal {
  return new Refusal("conflict", "This answer is still open; change it directly.", {
    reason: "still-open",
  });
}
