import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from "aws-lambda";
import { consoleRoutes } from "../../functions/contract/console.ts";
import {
  type BodyOf,
  type ParamsOf,
  PREFIX,
  type ReplyOf,
  type Route,
} from "../../functions/contract/route.ts";

type Event = APIGatewayProxyEventV2 & {
  requestContext: { authorizer?: { jwt?: { claims?: Record<string, unknown> } } };
};

/** What a test sends to a route. */
export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  cookies?: string[];
  /** Subject the authorizer vouches for. */
  subject?: string;
};

/** What came back, with its JSON read. */
export type Reply<Body = unknown> = {
  status: number;
  body: Body;
  headers: Record<string, unknown>;
  cookies: string[];
};

/** An API Gateway event (payload 2.0) for a route. */
export function eventFor(route: Route, call: Call): Event {
  const { params = {}, query = {}, body, headers = {}, cookies, subject } = call;
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "missing");
  const rawPath = PREFIX[route.door] + path;
  return {
    ...{ version: "2.0", routeKey: "$default", rawPath, isBase64Encoded: false },
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { "content-type": "application/json", ...headers },
    ...(cookies && { cookies }),
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    requestContext: {
      ...{ accountId: "1", apiId: "api", domainName: "api.example", domainPrefix: "api" },
      ...{ requestId: randomUUID(), routeKey: "$default", stage: "$default" },
      ...{ time: "", timeEpoch: 0 },
      http: {
        ...{ method: route.method, path: rawPath, protocol: "HTTP/1.1" },
        ...{ sourceIp: "192.0.2.1", userAgent: "test" },
      },
      ...(subject && { authorizer: { jwt: { claims: { sub: subject } } } }),
    } as Event["requestContext"],
  };
}

type Handler = (
  event: Event,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2> | undefined;

/** Sends one call through a door's real chain and reads the reply. */
export async function invoke(handler: unknown, route: Route, call: Call): Promise<Reply> {
  const result = await (handler as Handler)(eventFor(route, call), {} as Context);
  if (!result) throw new Error("The door did not answer.");
  const { statusCode = 200, body = "", isBase64Encoded, headers = {}, cookies = [] } = result;
  const text = isBase64Encoded ? gunzipSync(Buffer.from(body, "base64")).toString("utf8") : body;
  return { status: statusCode, body: text ? JSON.parse(text) : undefined, headers, cookies };
}

type Routes = typeof consoleRoutes;

/** What a member sends to one route of the console. */
export type ConsoleCall<Name extends keyof Routes> = {
  params?: ParamsOf<Routes[Name]>;
  query?: Record<string, string>;
  body?: BodyOf<Routes[Name]>;
  /** Idempotency-Key. */
  key?: string;
};

/** Calls a route of the console as the member behind a subject; the reply's body is typed. */
export async function callConsole<Name extends keyof Routes>(
  subject: string,
  name: Name,
  { key, ...call }: ConsoleCall<Name> = {},
): Promise<Reply<ReplyOf<Routes[Name]>>> {
  const { handler } = await import("../../functions/console/handler.ts");
  const headers = { ...(key && { "idempotency-key": key }), "accept-encoding": "gzip" };
  const reply = await invoke(handler, consoleRoutes[name], { ...call, subject, headers });
  return reply as Reply<ReplyOf<Routes[Name]>>;
}
