import * as z from "zod";
import { ASSESSMENT_HEADER } from "../../functions/contract/route.ts";
import { signIn } from "../../infra/local/sign-in.ts";
import type { Post } from "./pages/post.ts";

/** A reply as it came over the wire. */
export type Wire = { status: number; body: string; headers: Record<string, string> };

/** Calls a door with whatever is given, also what no page would send. */
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Wire>;

/** A caller with the headers of one person and a cookie; a string as body goes out as it is. */
function callerWith(origin: string, own: Record<string, string>): Caller {
  let cookie = "";
  return async (method, path, body, headers = {}) => {
    const reply = await fetch(origin + path, {
      method,
      headers: {
        ...own,
        ...(cookie && { cookie }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    cookie = reply.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
    const text = await reply.text();
    return { status: reply.status, body: text, headers: Object.fromEntries(reply.headers) };
  };
}

/** A caller signed in as a member; every call has a fresh idempotency key. */
export async function memberCaller(
  origin: string,
  { email, password }: { email: string; password: string },
): Promise<Caller> {
  const { accessToken } = await signIn(origin, email, password);
  const call = callerWith(origin, { authorization: `Bearer ${accessToken}` });
  return (method, path, body, headers) =>
    call(method, path, body, { "idempotency-key": crypto.randomUUID(), ...headers });
}

/** A caller in the portal, by the next link and code in a mailbox. */
export async function supplierCaller(
  origin: string,
  post: Post,
): Promise<{ call: Caller; assessment: string }> {
  const call = callerWith(origin, {});
  const token = new URL(await post.link()).hash.slice(1);
  const opened = await call("POST", "/portal/v1/session", { token });
  const { assessment } = z.object({ assessment: z.string() }).parse(JSON.parse(opened.body));
  const named: Caller = (method, path, body, headers) =>
    call(method, `/portal/v1${path}`, body, { [ASSESSMENT_HEADER]: assessment, ...headers });
  await named("POST", "/code", {});
  await named("PUT", "/code", { code: await post.code() });
  return { call: named, assessment };
}
