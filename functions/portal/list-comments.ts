import { showThreads } from "../http/show-threads.ts";
import { type PortalAct, sessionOf } from "./caller.ts";
import { threadReader } from "./thread-reader.ts";

/** The threads about single questions, as far as the caller may know of them. */
export const listComments: PortalAct<"listComments"> = async ({ caller }) => {
  const guest = sessionOf(caller);
  return showThreads(guest.context, guest.head, await threadReader(guest));
};
