import { loadHead } from "../data/head.ts";
import { retried } from "../data/retried.ts";
import { once } from "../http/once.ts";
import { say } from "../http/say.ts";
import { showThreads } from "../http/show-threads.ts";
import type { ConsoleAct } from "./caller.ts";

/** Writes to the supplier about one question; the same key again writes nothing more. */
export const createComment: ConsoleAct<"createComment"> = async (given) => {
  const { caller, params, body, now } = given;
  const { context } = caller;
  const { id, created } = once("createComment", given);
  await retried(async () => {
    const head = await loadHead(context, params.assessmentId);
    const by = { id: caller.id, name: caller.name };
    await say(context, head, { ...body, id, created, by, side: "buyer" }, now);
  });
  const head = await loadHead(context, params.assessmentId);
  return showThreads(context, head, { side: "buyer", person: caller.id });
};
