import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { whileInvited } from "../data/writer.ts";
import { saidOnce } from "../http/said-once.ts";
import { say } from "../http/say.ts";
import { showThreads } from "../http/show-threads.ts";
import { threadReader } from "../http/thread-reader.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Write to the buyer about one question, also while the answers are under review. */
export const createComment: PortalAct<"createComment"> = async (given) => {
  const { body, caller, now } = given;
  const guest = sessionOf(caller);
  const { context } = guest;
  const reader = await threadReader(guest);
  const { id, created } = saidOnce("createComment", guest, given);
  await retried(async () => {
    const head = await loadHead(context, guest.head.id);
    const by = { id: guest.contact.id, name: guest.contact.name };
    const saying = { ...body, id, created, by, own: reader.own, side: "supplier" } as const;
    await whileInvited(guest, (right) => say(context, head, saying, now, [right]));
  });
  return showThreads(context, await loadHead(context, guest.head.id), reader);
};
