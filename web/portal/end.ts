import { deviceOf, forgetful } from "./device.ts";
import { forgetToken } from "./link-token.ts";
import { leaveNothing } from "./offline.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { routeTo } from "./route.ts";
import { type PortalRoutes, routes } from "./routes.ts";
import { forgetLanguage } from "./speak.ts";

/** Name and job title of the person who confirms the statement. */
export type Signature = { name: string; title: string };

/** What became of a submission: done, or answers that could not be saved before it. */
export type Submitted = "submitted" | "not-saved";

/**
 * Saves what is left, then submits. Repeating is harmless: there is one submission a round and
 * every repetition brings the same receipt. Throws CallError.
 */
export async function submit(portal: Portal, signature: Signature): Promise<Submitted> {
  const work = workOf(portal);
  if (!work || !portal.sync || !(await portal.sync.drain())) return "not-saved";
  const { landing, round, questionnaire } = work;
  const call = callFor(landing.assessment);
  const statement = questionnaire.attestation;
  const body = { attestation: { ...signature, statement, confirmed: true as const }, round };
  const receipt = await call<PortalRoutes["submit"]>(routes.submit, { body });
  setWork(portal, { receipt, landing: { ...landing, status: "submitted" }, returned: undefined });
  location.hash = routeTo({ page: "receipt", assessment: landing.assessment });
  return "submitted";
}

/**
 * Ends the session and removes everything this assessment left on the device. Without network the
 * device is cleared all the same; the session then ends by itself.
 */
export async function finishHere(portal: Portal): Promise<void> {
  const { stage } = portal.store.get();
  const landing = stage.is === "landing" ? stage.landing : workOf(portal)?.landing;
  if (!landing) return;
  portal.leave?.();
  portal.token = undefined;
  forgetLanguage();
  forgetToken(landing.assessment);
  const device = await deviceOf(portal);
  // What the server still answers, e.g. in another language, must not be kept once more.
  portal.device = Promise.resolve(forgetful);
  await device.clear(landing.assessment).catch(() => {});
  await leaveNothing(portal.page, device).catch(() => {});
  const call = callFor(landing.assessment);
  await call<PortalRoutes["endSession"]>(routes.endSession).catch(() => {});
  history.replaceState(null, "", location.pathname);
  portal.store.set({ stage: { is: "left", landing }, route: { page: "none" }, code: undefined });
  portal.device = undefined;
}
