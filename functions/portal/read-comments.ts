import { listComments, saveRead } from "../data/comments.ts";
import { notFound } from "../domain/errors.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Note that a thread was read up to an instant. */
export const readComments: PortalAct<"readComments"> = async ({ params, body, caller }) => {
  const { context, head, invitation } = sessionOf(caller);
  const { questionId: question } = params;
  const said = await listComments(context, head.id);
  if (!said.some((each) => each.question === question)) throw notFound();
  await saveRead(context, head.id, { person: invitation, question, until: body.until });
  return { done: true };
};
