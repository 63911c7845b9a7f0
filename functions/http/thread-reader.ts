import { loadContent } from "../data/content.ts";
import { type Head, loadRound } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import type { InvitationFacts } from "../data/parties.ts";
import { reachOf } from "./reach.ts";
import type { ThreadReader } from "./show-threads.ts";

/** Somebody on the supplier's side as a reader of threads: a delegate reads those of its share. */
export async function threadReader({
  context,
  head,
  invited,
}: {
  context: OrganisationContext;
  head: Head;
  invited: InvitationFacts;
}): Promise<ThreadReader> {
  const [round, { questionnaire }] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
  ]);
  const { own } = reachOf(questionnaire, round, invited);
  return { side: "supplier", person: invited.id, own };
}
