import { randomUUID } from "node:crypto";
import { handler as console } from "../../../functions/console/handler.ts";
import { ASSESSMENT_HEADER, type ReplyOf } from "../../../functions/contract/route.ts";
import { handler as portal } from "../../../functions/portal/handler.ts";
import { type Door, DoorRefusal } from "../../../infra/local/actors/door.ts";
import { type Call, invoke } from "../../http/event.ts";

/** Which invocation is under way; what the tables hear in between belongs to it. */
export const atWork = { caller: "", invocation: "" };

/** The console's door for the member behind a subject, through the real chain. */
export function consoleDoor(subject: string): Door {
  return through(console, "ConsoleApi", () => ({
    subject,
    headers: { "idempotency-key": randomUUID() },
  }));
}

/** The portal's door as one browser uses it. */
export function portalDoor(): Door {
  const jar = new Map<string, string>();
  let assessment = "";
  const door = through(
    portal,
    "PortalApi",
    () => ({
      headers: assessment ? { [ASSESSMENT_HEADER]: assessment } : {},
      cookies: [...jar].map(([name, value]) => `${name}=${value}`),
    }),
    (cookie) => {
      const [pair = ""] = cookie.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    },
  );
  return async (route, options) => {
    const reply = await door(route, options);
    if (route.path === "/session" && typeof reply === "object" && reply && "assessment" in reply) {
      assessment = String(reply.assessment);
    }
    return reply;
  };
}

function through(
  handler: unknown,
  caller: string,
  more: () => Pick<Call, "subject" | "headers" | "cookies">,
  keep: (cookie: string) => void = () => undefined,
): Door {
  return async (route, { params, query, body } = {}) => {
    Object.assign(atWork, { caller, invocation: randomUUID() });
    const call: Call = { ...more(), ...(params && { params }), ...(query && { query }) };
    const reply = await invoke(handler, route, { ...call, ...(body !== undefined && { body }) });
    Object.assign(atWork, { caller: "", invocation: "" });
    for (const cookie of reply.cookies) keep(cookie);
    if (reply.status < 300) return reply.body as ReplyOf<typeof route>;
    const text = JSON.stringify(reply.body);
    throw new DoorRefusal(`${route.method} ${route.path}`, reply.status, "refused", text);
  };
}
