import { routes } from "../../../functions/contract/routes.ts";
import { type Door, DoorRefusal } from "../actors/door.ts";
import { essentialsOfBody, essentialsOfReply } from "./essentials.ts";
import type { Ending, History } from "./history.ts";

/**
 * The same door, with every call noted in the history under the name of who uses it. A refusal
 * (4xx) certainly changed nothing but what it says was saved; a lost or broken reply, or a fault
 * (5xx), may have happened.
 */
export function recorded(door: Door, history: History, who: string): Door {
  let session: { assessment?: string; link?: string } = {};
  return async (route, options = {}) => {
    const name = NAMES.get(route) ?? `${route.door}.${route.method} ${route.path}`;
    const sent = essentialsOfBody(options.body);
    const params: Record<string, string> = { ...options.params };
    const { assessmentId } = params;
    const about = route.door === "portal" ? session : assessmentId && { assessment: assessmentId };
    const end = history.begin({ who, route: name, params, sent, ...(about || {}) });
    try {
      const reply = await door(route, options);
      const received = essentialsOfReply(reply);
      if (sent.link && received.assessment && name === "portal.openSession") {
        session = { assessment: received.assessment, link: sent.link };
      }
      end({ outcome: "ok", received });
      return reply;
    } catch (error) {
      end(endingOf(error));
      throw error;
    }
  };
}

const NAMES: ReadonlyMap<unknown, string> = new Map(
  Object.entries(routes).flatMap(([door, byName]) =>
    Object.entries(byName).map(([name, route]) => [route, `${door}.${name}`] as const),
  ),
);

function endingOf(error: unknown): Ending {
  if (!(error instanceof DoorRefusal)) return { outcome: "unknown", received: {} };
  const { status, body } = error;
  const outcome = status >= 500 ? "unknown" : "fail";
  return { outcome, status, received: essentialsOfReply(parsed(body)) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
