import { loadHead } from "../data/head.ts";
import { showScore } from "../http/show-score.ts";
import type { ConsoleAct } from "./caller.ts";

/** The result with every intermediate figure. */
export const getScore: ConsoleAct<"getScore"> = async ({ caller, params, now }) => {
  const head = await loadHead(caller.context, params.assessmentId);
  return showScore(caller.context, head, now);
};
