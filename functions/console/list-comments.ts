import { loadHead } from "../data/head.ts";
import { showThreads } from "../http/show-threads.ts";
import type { ConsoleAct } from "./caller.ts";

/** The threads about single questions of an assessment. */
export const listComments: ConsoleAct<"listComments"> = async ({ caller, params }) => {
  const head = await loadHead(caller.context, params.assessmentId);
  return showThreads(caller.context, head, { side: "buyer", person: caller.id });
};
