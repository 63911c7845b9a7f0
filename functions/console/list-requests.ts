import { listRequests as requestsOf } from "../data/intake-requests.ts";
import { showRequest } from "../http/show-request.ts";
import type { ConsoleAct } from "./caller.ts";

/** What colleagues asked for, the newest first. */
export const listRequests: ConsoleAct<"listRequests"> = async ({ caller }) => {
  const requests = await requestsOf(caller.context);
  requests.sort((one, other) => (one.at < other.at ? 1 : -1));
  return { items: requests.map(showRequest) };
};
