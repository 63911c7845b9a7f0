import { saveRead } from "../data/comments.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Note that a thread was read up to an instant. */
export const readComments: PortalAct<"readComments"> = async ({ params, body, caller }) => {
  const { context, head, invitation } = sessionOf(caller);
  const { questionId: question } = params;
  await saveRead(context, head.id, { person: invitation, question, until: body.until });
  return { done: true };
};
