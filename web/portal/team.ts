import type { BodyOf } from "../../functions/contract/route.ts";
import type { Team } from "../../functions/contract/shapes/team.ts";
import type { Call } from "../client.ts";
import { finishHere } from "./end.ts";
import { openWork } from "./open-work.ts";
import { callFor, type Portal, setWork, workOf } from "./portal.ts";
import { routeTo } from "./route.ts";
import { type PortalRoutes, routes } from "./routes.ts";

/** Does something about the people on this side and shows how they stand then. Throws CallError. */
async function change(portal: Portal, act: (call: Call) => Promise<Team>): Promise<void> {
  const work = workOf(portal);
  if (!work) return;
  const team = await act(callFor(work.landing.assessment));
  setWork(portal, { team });
}

/** Shares questions out to a colleague. */
export function share(portal: Portal, body: BodyOf<PortalRoutes["createDelegation"]>) {
  return change(portal, (call) =>
    call<PortalRoutes["createDelegation"]>(routes.createDelegation, { body }),
  );
}

/** Takes a share back. */
export function takeBack(portal: Portal, delegationId: string) {
  return change(portal, (call) =>
    call<PortalRoutes["endDelegation"]>(routes.endDelegation, { params: { delegationId } }),
  );
}

/** Has one more letter written to a colleague. */
export function writeAgain(portal: Portal, colleagueId: string) {
  return change(portal, (call) =>
    call<PortalRoutes["resendToColleague"]>(routes.resendToColleague, {
      params: { colleagueId },
      body: {},
    }),
  );
}

/** Asks somebody to sign what stands on the server; everything typed here is saved before. */
export async function askToSign(
  portal: Portal,
  body: BodyOf<PortalRoutes["askToSign"]>,
): Promise<"asked" | "not-saved"> {
  if (!portal.sync || !(await portal.sync.drain())) return "not-saved";
  await change(portal, (call) => call<PortalRoutes["askToSign"]>(routes.askToSign, { body }));
  return "asked";
}

/** Takes a request to sign back. */
export function endSigning(portal: Portal, signingId: string) {
  return change(portal, (call) =>
    call<PortalRoutes["endSigning"]>(routes.endSigning, { params: { signingId } }),
  );
}

/**
 * Hands the assessment over once everything typed here is saved. Whoever leaves leaves nothing on
 * this device; whoever stays goes on as a colleague. Throws CallError.
 */
export async function handOver(
  portal: Portal,
  body: BodyOf<PortalRoutes["handOver"]>,
): Promise<"done" | "not-saved"> {
  const work = workOf(portal);
  if (!work || !portal.sync || !(await portal.sync.drain())) return "not-saved";
  const { assessment } = work.landing;
  await callFor(assessment)<PortalRoutes["handOver"]>(routes.handOver, { body });
  if (!body.stay) await finishHere(portal);
  else {
    location.hash = routeTo({ page: "tasks", assessment });
    await openWork(portal, assessment);
  }
  return "done";
}
