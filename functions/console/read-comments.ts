import { listComments, saveRead } from "../data/comments.ts";
import { loadHead } from "../data/head.ts";
import { notFound } from "../domain/errors.ts";
import type { ConsoleAct } from "./caller.ts";

/** Notes that a thread was read up to an instant, for this member alone. */
export const readComments: ConsoleAct<"readComments"> = async ({ caller, params, body }) => {
  const { id } = await loadHead(caller.context, params.assessmentId);
  const { questionId: question } = params;
  const said = await listComments(caller.context, id);
  if (!said.some((each) => each.question === question)) throw notFound();
  await saveRead(caller.context, id, { person: caller.id, question, until: body.until });
  return { done: true };
};
