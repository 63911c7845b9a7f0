import { randomUUID } from "node:crypto";
import * as z from "zod";
import { PREFIX, type ReplyOf } from "../../../functions/contract/route.ts";
import { type Door, FILE, pathOf, refused } from "../../local/actors/door.ts";

/** Who stands at a door: what the authorizer vouches for, and headers of their own. */
export interface Visitor {
  readonly subject?: string;
  readonly headers?: () => Readonly<Record<string, string>>;
}

/**
 * A public door whose function runs within this process; cookies stay between the calls. `invoke`
 * is told whether the route is one of files, which are answered by a function of their own.
 */
export function insideDoor(
  invoke: (event: object, files: boolean) => Promise<unknown>,
  visitor: Visitor,
): Door {
  const jar = new Map<string, string>();
  return async (route, options = {}) => {
    const path = PREFIX[route.door] + pathOf(route, options.params ?? {});
    const { file } = options;
    const { statusCode, body, cookies } = Result.parse(
      await invoke(
        {
          ...{ version: "2.0", routeKey: "$default", rawPath: path },
          isBase64Encoded: file !== undefined,
          rawQueryString: new URLSearchParams(options.query ?? {}).toString(),
          headers: {
            "content-type": file ? "application/octet-stream" : "application/json",
            "idempotency-key": randomUUID(),
            ...visitor.headers?.(),
            ...options.headers,
          },
          cookies: [...jar].map(([name, value]) => `${name}=${value}`),
          ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
          ...(file && { body: Buffer.from(file).toString("base64") }),
          requestContext: {
            requestId: randomUUID(),
            http: { method: route.method, path, sourceIp: "192.0.2.1", userAgent: "campaign" },
            ...(visitor.subject && { authorizer: { jwt: { claims: { sub: visitor.subject } } } }),
          },
        },
        route.gives === "file" || route.takes === "file",
      ),
    );
    for (const cookie of cookies) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    if (statusCode >= 300) throw refused(`${route.method} ${path}`, statusCode, body);
    if (route.gives === "file") {
      return { ...FILE, bytes: Buffer.from(body, "base64") } as ReplyOf<typeof route>;
    }
    return (body === "" ? undefined : JSON.parse(body)) as ReplyOf<typeof route>;
  };
}

const Result = z.object({
  statusCode: z.int(),
  body: z.string().default(""),
  cookies: z.array(z.string()).default([]),
});
