import { routes } from "../../../functions/contract/routes.ts";
import { answer, enter, prepare } from "../../../infra/local/actors/play.ts";
import { type JourneyCast, story } from "../cast.ts";
import { type Post, postOf } from "./post.ts";

/** One more supplier who was asked about a product of the portfolio. */
export type Invited = {
  assessmentId: string;
  supplierName: string;
  post: Post;
  /** The link of the first letter. */
  link: string;
};

/** Prepares and issues one more assessment and reads its letter; `Fernhill Documents` is short. */
export async function invite(
  cast: JourneyCast,
  product = "Fernhill Documents",
  { answered = false } = {},
): Promise<Invited> {
  const asked = story(product, "issued");
  const { id: assessmentId } = await prepare(cast, asked);
  await cast.procurement(routes.console.issueAssessment, { params: { assessmentId }, body: {} });
  if (answered) await answer(cast, asked, await enter(cast, asked), true);
  const post = postOf(cast.mailbox, asked.contact.email ?? "");
  if (answered) await post.code();
  return { assessmentId, supplierName: asked.supplier.name, post, link: await post.link() };
}
