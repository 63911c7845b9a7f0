import { requestLink } from "../data/link-requests.ts";
import type { PortalAct } from "./caller.ts";

/** Ask for a fresh link; known and unknown get the same reply for the same work. */
export const askForLink: PortalAct<"askForLink"> = async ({ body, now }) => {
  await requestLink("token" in body ? body : { address: body.email }, now);
  return { done: true };
};
