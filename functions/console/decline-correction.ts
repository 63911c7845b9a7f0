import { listComments } from "../data/comments.ts";
import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { listRounds } from "../data/rounds.ts";
import { correctionsIn } from "../domain/comments.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { once } from "../http/once.ts";
import { say } from "../http/say.ts";
import { showThreads } from "../http/show-threads.ts";
import type { ConsoleAct } from "./caller.ts";

/** Leaves an answer as it was submitted; the supplier reads the reason in the thread. */
export const declineCorrection: ConsoleAct<"declineCorrection"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { id, created } = once("declineCorrection", given);
  const { questionId: question } = params;
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const [said, rounds] = await Promise.all([
      listComments(context, head.id),
      listRounds(context, head.id),
    ]);
    if (said.some((each) => each.id === id)) return;
    if (!said.some((each) => each.question === question)) throw notFound();
    if (correctionsIn(said, rounds)[question] !== "asked") {
      throw new Refusal("conflict", "Nobody waits for this answer to be corrected.");
    }
    const by = { id: caller.id, name: caller.name };
    const what = { id, created, question, text: body.reason, by };
    await say(context, head, { ...what, side: "buyer", correction: "declined" }, now);
  });
  const head = await loadHead(context, params.assessmentId);
  return showThreads(context, head, { side: "buyer", person: caller.id });
};
