import { callFor, type Portal, workOf } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";

/** Refuses to sign, with a note for whoever asked. Throws CallError. */
export async function refuseToSign(portal: Portal, note: string): Promise<void> {
  const work = workOf(portal);
  if (!work) return;
  const call = callFor(work.landing.assessment);
  await call<PortalRoutes["refuseToSign"]>(routes.refuseToSign, { body: { note } });
}
