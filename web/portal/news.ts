import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";

/**
 * Fetches what the buyer wrote: comments, and for a lead what is asked to be mended. The page works
 * without; what cannot be had is fetched the next time.
 */
export async function loadNews(portal: Portal): Promise<void> {
  const work = workOf(portal);
  if (!work || work.role === "signatory") return;
  const call = callFor(work.landing.assessment);
  const { language } = portal.store.get().speech;
  const [comments, findings] = await Promise.all([
    call<PortalRoutes["listComments"]>(routes.listComments).catch(() => undefined),
    work.role === "lead"
      ? call<PortalRoutes["listFindings"]>(routes.listFindings, { query: { language } }).catch(
          () => undefined,
        )
      : undefined,
  ]);
  setWork(portal, {
    ...(comments && { threads: comments.threads }),
    ...(findings && { findings: findings.findings }),
  });
}
