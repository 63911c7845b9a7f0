import type { BodyOf } from "../../functions/contract/route.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";

/** Writes to the buyer about a question; `key` makes pressing twice write once. Throws CallError. */
export async function writeComment(
  portal: Portal,
  body: BodyOf<PortalRoutes["createComment"]>,
  key: string,
): Promise<void> {
  const work = workOf(portal);
  if (!work) return;
  const call = callFor(work.landing.assessment);
  const { threads } = await call<PortalRoutes["createComment"]>(routes.createComment, {
    body,
    key,
  });
  setWork(portal, { threads });
}

/** Asks to correct an answer that was submitted. Throws CallError. */
export async function askCorrection(
  portal: Portal,
  body: BodyOf<PortalRoutes["askCorrection"]>,
  key: string,
): Promise<void> {
  const work = workOf(portal);
  if (!work) return;
  const call = callFor(work.landing.assessment);
  const { threads } = await call<PortalRoutes["askCorrection"]>(routes.askCorrection, {
    body,
    key,
  });
  setWork(portal, { threads });
}

/** Notes that a thread was looked at; where that cannot be told, it stays new. */
export async function markRead(portal: Portal, question: string): Promise<void> {
  const work = workOf(portal);
  const thread = work?.threads?.find((each) => each.question === question);
  const until = thread?.comments.at(-1)?.at;
  if (!work || !thread || !until || thread.unread === 0) return;
  const call = callFor(work.landing.assessment);
  const params = { questionId: question };
  await call<PortalRoutes["readComments"]>(routes.readComments, { params, body: { until } }).then(
    () => {
      const threads = workOf(portal)?.threads?.map((each) =>
        each.question === question ? { ...each, unread: 0 } : each,
      );
      if (threads) setWork(portal, { threads });
    },
    () => {},
  );
}

/** Replies to a finding with proof. Throws CallError. */
export async function replyToFinding(
  portal: Portal,
  findingId: string,
  body: BodyOf<PortalRoutes["replyToFinding"]>,
  key: string,
): Promise<void> {
  const work = workOf(portal);
  if (!work) return;
  const call = callFor(work.landing.assessment);
  const { language } = portal.store.get().speech;
  const options = { params: { findingId }, query: { language }, body, key };
  const saved = await call<PortalRoutes["replyToFinding"]>(routes.replyToFinding, options);
  const findings = workOf(portal)?.findings?.map((each) => (each.id === saved.id ? saved : each));
  setWork(portal, { findings });
}
