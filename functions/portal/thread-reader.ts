import { loadContent } from "../data/content.ts";
import { loadRound } from "../data/head.ts";
import { reachOf } from "../http/reach.ts";
import type { ThreadReader } from "../http/show-threads.ts";
import type { Session } from "./caller.ts";

/** Somebody on the supplier's side as a reader of threads: a delegate reads those of its share. */
export async function threadReader({
  context,
  head,
  invited,
}: Pick<Session, "context" | "head" | "invited">): Promise<ThreadReader> {
  const [round, { questionnaire }] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
  ]);
  const { own } = reachOf(questionnaire, round, invited);
  return { side: "supplier", person: invited.id, own };
}
