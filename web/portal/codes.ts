import type { Landing } from "../../functions/contract/shapes/portal.ts";
import { CallError, client } from "../client.ts";
import { land } from "./arrive.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { parseRoute } from "./route.ts";
import { type PortalRoutes, routes } from "./routes.ts";

/**
 * Has a code sent to the invited mailbox; only ever because a person pressed a button. A session
 * that ended is opened anew by the link this page came from. Throws CallError.
 */
export async function askForCode(portal: Portal, assessment: string): Promise<void> {
  const { mailbox, resendAfter } = await again(portal, () =>
    callFor(assessment)<PortalRoutes["askForCode"]>(routes.askForCode, { body: {} }),
  );
  portal.store.set({ code: { mailbox, againAt: Date.now() + resendAfter * 1000 } });
}

/** Proves the mailbox by its code and opens the work, or lets it go on. Throws CallError. */
export async function proveCode(portal: Portal, assessment: string, code: string): Promise<void> {
  const call = callFor(assessment);
  const landing = await call<PortalRoutes["proveCode"]>(routes.proveCode, { body: { code } });
  await proved(portal, landing);
}

/**
 * Proves by the passcode a person was told. A session that ended is opened anew by the link this
 * page came from. Throws CallError.
 */
export async function provePasscode(
  portal: Portal,
  assessment: string,
  passcode: string,
): Promise<void> {
  const call = callFor(assessment);
  const landing = await again(portal, () =>
    call<PortalRoutes["provePasscode"]>(routes.provePasscode, { body: { passcode } }),
  );
  await proved(portal, landing);
}

/** Starts where the buyer asks for no code. Throws CallError. */
export async function startNow(portal: Portal, assessment: string): Promise<void> {
  const call = callFor(assessment);
  const landing = await again(portal, () =>
    call<PortalRoutes["start"]>(routes.start, { body: {} }),
  );
  await proved(portal, landing);
}

/** Asks for a fresh link; the reply tells nothing about whether there is one. Throws CallError. */
export async function askForLink(by: { token: string } | { email: string }): Promise<void> {
  await client(() => ({}))<PortalRoutes["askForLink"]>(routes.askForLink, { body: by });
}

/** Calls; where the session has ended, once more with one that the link of this page opens. */
async function again<T>({ token }: Portal, call: () => Promise<T>): Promise<T> {
  return call().catch(async (error: unknown) => {
    if (!(error instanceof CallError) || error.status !== 401 || !token) throw error;
    await client(() => ({}))<PortalRoutes["openSession"]>(routes.openSession, { body: { token } });
    return call();
  });
}

/** A page that is at work goes on where it was; any other opens the work now. */
async function proved(portal: Portal, landing: Landing): Promise<void> {
  const { comeBackTo } = portal.store.get();
  portal.store.set({ code: undefined, sessionOver: false, comeBackTo: undefined });
  if (workOf(portal)) {
    setWork(portal, { landing });
    portal.sync?.resume();
    return;
  }
  if (comeBackTo) {
    history.replaceState(null, "", comeBackTo);
    portal.store.set({ route: parseRoute(comeBackTo) });
  }
  await land(portal, landing);
}
