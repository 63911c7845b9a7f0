import { showThreads } from "../http/show-threads.ts";
import { threadReader } from "../http/thread-reader.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** The threads about single questions, as far as the caller may know of them. */
export const listComments: PortalAct<"listComments"> = async ({ caller }) => {
  const guest = sessionOf(caller);
  return showThreads(guest.context, guest.head, await threadReader(guest));
};
