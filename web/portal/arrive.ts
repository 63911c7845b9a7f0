import type { Landing } from "../../functions/contract/shapes/portal.ts";
import { CallError, client } from "../client.ts";
import { fetchWork } from "./fetch-work.ts";
import { forgetToken, keepToken, keptToken } from "./link-token.ts";
import { loadWork } from "./parts/late-parts.ts";
import { callFor, type Portal, workOf } from "./portal.ts";
import { type Place, parseRoute, routeTo } from "./route.ts";
import { type PortalRoutes, routes } from "./routes.ts";
import { speak } from "./speak.ts";
import type { Obstacle } from "./state.ts";

/**
 * Takes the fragment of the address for what it says: a link is exchanged for a session and
 * leaves the address at once; a place of the open assessment is shown; a place after a reload
 * asks for the session that is there.
 */
export async function arrive(portal: Portal, fragment: string): Promise<void> {
  const route = parseRoute(fragment);
  portal.store.set({ route });
  if (route.page === "none") return stop(portal, "no-link");
  if (route.page === "mangled") return stop(portal, "unknown");
  if (route.page === "link") return openLink(portal, route.token);
  if (currentAssessment(portal) === route.assessment) return;
  portal.leave?.();
  portal.store.set({ stage: { is: "opening" } });
  portal.token = keptToken(route.assessment);
  void fetchWork(portal).catch(() => {});
  const session = callFor(route.assessment)<PortalRoutes["getSession"]>(routes.getSession);
  await session.then(
    (landing) => land(portal, landing),
    async (error: unknown) => {
      const why = obstacleIn(error);
      if (why === "no-session" && portal.token) return comeBack(portal, route, portal.token);
      if (why !== "unreachable" || !(await goOnOffline(portal, route.assessment))) {
        if (!PASSING.has(why)) forget(portal, route.assessment);
        stop(portal, why);
      }
    },
  );
}

/**
 * Shows the landing page, or the work itself where the mailbox is proved already, in the language
 * of the assessment.
 */
export async function land(portal: Portal, landing: Landing): Promise<void> {
  await speak(portal, [landing.language]);
  if (landing.level === "opened" || landing.approval) {
    portal.store.set({ stage: { is: "landing", landing } });
    return;
  }
  try {
    const { openWork, fetchTheRest } = await fetchWork(portal);
    await openWork(portal, landing.assessment);
    fetchTheRest();
  } catch (error) {
    stop(portal, obstacleIn(error));
  }
}

/** What the server says of a link that no longer holds. */
const TOLD: readonly Obstacle[] = [
  "link-revoked",
  "link-replaced",
  "approval-answered",
  "approval-expired",
  "approval-ended",
  "approval-replaced",
];

/** What may be over at the next try: nothing is forgotten for it. */
const PASSING: ReadonlySet<Obstacle> = new Set(["unreachable", "too-many-tries", "failed"]);

/** The obstacle a refused call means to a person who arrives. */
export function obstacleIn(error: unknown): Obstacle {
  if (!(error instanceof CallError)) return "failed";
  if (error.status === 0) return "unreachable";
  if (error.status === 401) return "no-session";
  if (error.status === 404 || error.status === 400 || error.status === 422) return "unknown";
  if (error.status === 429) return "too-many-tries";
  const told = TOLD.find((each) => each === error.code);
  if (told) return told;
  return error.status === 410 ? "link-expired" : "failed";
}

/** Shows an obstacle; before an assessment is known, in a language of this browser. */
export function stop(portal: Portal, why: Obstacle): void {
  portal.leave?.();
  const known = currentAssessment(portal) !== undefined;
  portal.store.set({ stage: { is: "obstacle", why } });
  if (!known) void speak(portal, navigator.languages);
}

/** Opens what this device holds of the assessment; false where it holds nothing. */
async function goOnOffline(portal: Portal, assessment: string): Promise<boolean> {
  try {
    return await (await fetchWork(portal)).openKeptWork(portal, assessment);
  } catch {
    return false;
  }
}

/** Opens a session anew for a tab whose own has ended; the place it was at is come back to. */
async function comeBack(portal: Portal, route: Place, token: string): Promise<void> {
  const { assessment } = route;
  await client(() => ({}))<PortalRoutes["openSession"]>(routes.openSession, {
    body: { token },
  }).then(
    (landing) => {
      portal.store.set({ comeBackTo: routeTo(route) });
      return land(portal, landing);
    },
    (error: unknown) => {
      const why = obstacleIn(error);
      if (!PASSING.has(why)) {
        forgetToken(assessment);
        forget(portal, assessment);
      }
      stop(portal, why);
    },
  );
}

/** What this device holds of an assessment goes with the right to read it; that takes no words. */
function forget(portal: Portal, assessment: string): void {
  loadWork().then(
    ({ forgetTold }) => forgetTold(portal, assessment),
    () => {},
  );
}

async function openLink(portal: Portal, token: string): Promise<void> {
  portal.leave?.();
  portal.token = token;
  history.replaceState(null, "", location.pathname);
  portal.store.set({ stage: { is: "opening" } });
  const call = client(() => ({}));
  await call<PortalRoutes["openSession"]>(routes.openSession, { body: { token } }).then(
    (landing) => {
      const route = { page: "tasks", assessment: landing.assessment } as const;
      keepToken(landing.assessment, token);
      history.replaceState(null, "", routeTo(route));
      portal.store.set({ route });
      return land(portal, landing);
    },
    (error: unknown) => stop(portal, obstacleIn(error)),
  );
}

function currentAssessment(portal: Portal): string | undefined {
  const { stage } = portal.store.get();
  return stage.is === "landing" ? stage.landing.assessment : workOf(portal)?.landing.assessment;
}
