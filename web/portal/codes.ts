import type { Landing } from "../../functions/contract/shapes/portal.ts";
import { CallError, client } from "../client.ts";
import { land } from "./arrive.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { type PortalRoutes, routes } from "./routes.ts";

/**
 * Has a code sent to the invited mailbox; only ever because a person pressed a button. A session
 * that ended is opened anew by the link this page came from. Throws CallError.
 */
export async function askForCode(portal: Portal, assessment: string): Promise<void> {
  const ask = () =>
    callFor(assessment)<PortalRoutes["askForCode"]>(routes.askForCode, { body: {} });
  const { mailbox, resendAfter } = await ask().catch(async (error: unknown) => {
    if (!(error instanceof CallError) || error.status !== 401 || !portal.token) throw error;
    await openAgain(portal.token);
    return ask();
  });
  portal.store.set({ code: { mailbox, againAt: Date.now() + resendAfter * 1000 } });
}

/** Proves the mailbox by its code and opens the work, or lets it go on. Throws CallError. */
export async function proveCode(portal: Portal, assessment: string, code: string): Promise<void> {
  const call = callFor(assessment);
  const landing = await call<PortalRoutes["proveCode"]>(routes.proveCode, { body: { code } });
  await proved(portal, landing);
}

/** Starts where the buyer asks for no code. Throws CallError. */
export async function startNow(portal: Portal, assessment: string): Promise<void> {
  const call = callFor(assessment);
  const start = () => call<PortalRoutes["start"]>(routes.start, { body: {} });
  const landing = await start().catch(async (error: unknown) => {
    if (!(error instanceof CallError) || error.status !== 401 || !portal.token) throw error;
    await openAgain(portal.token);
    return start();
  });
  await proved(portal, landing);
}

/** Asks for a fresh link; the reply tells nothing about whether there is one. Throws CallError. */
export async function askForLink(by: { token: string } | { email: string }): Promise<void> {
  await client(() => ({}))<PortalRoutes["askForLink"]>(routes.askForLink, { body: by });
}

async function openAgain(token: string): Promise<void> {
  await client(() => ({}))<PortalRoutes["openSession"]>(routes.openSession, { body: { token } });
}

/** A page that is at work goes on where it was; any other opens the work now. */
async function proved(portal: Portal, landing: Landing): Promise<void> {
  portal.store.set({ code: undefined, sessionOver: false });
  if (workOf(portal)) {
    setWork(portal, { landing });
    portal.sync?.resume();
  } else await land(portal, landing);
}
