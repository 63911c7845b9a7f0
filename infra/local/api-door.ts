import * as z from "zod";
import { apiEvent } from "./api-event.ts";
import type { HttpApi, JwtRule } from "./http-api.ts";
import { type Claims, jwtAuthorizer } from "./jwt-authorizer.ts";
import { jsonReply, type Reply } from "./reply.ts";
import type { ViewerRequest } from "./viewer-request.ts";

/** Largest request body that API Gateway takes, in bytes. */
export const BODY_LIMIT = 10 * 1024 * 1024;
/** Longest that an HTTP API waits for its integration, in milliseconds. */
const INTEGRATION_TIMEOUT = 30_000;

export interface ApiDoorOptions {
  readonly api: HttpApi;
  readonly invoke: (functionArn: string, event: object, requestId: string) => Promise<unknown>;
  /** Replaces public addresses by local ones; the issuer lives at one. */
  readonly local: (text: string) => string;
  readonly now: () => Date;
  readonly integrationTimeout?: number;
}

/** Answers requests as the HTTP API would: route, authorize, invoke, translate. */
export function apiDoor(options: ApiDoorOptions): (request: ViewerRequest) => Promise<Reply> {
  const { api, invoke, local, now, integrationTimeout = INTEGRATION_TIMEOUT } = options;
  const authorizers = new Map<string, ReturnType<typeof jwtAuthorizer>>();

  async function authorize(rule: JwtRule, request: ViewerRequest): Promise<Claims | null> {
    const issuer = local(rule.issuer);
    const known = authorizers.get(issuer) ?? jwtAuthorizer({ ...rule, issuer });
    authorizers.set(issuer, known);
    return known(request.headers.authorization);
  }

  return async (sent) => {
    const requestId = { "apigw-requestid": sent.id };
    const refuse = (status: number, message: string, headers = {}): Reply =>
      jsonReply(status, { message }, { ...requestId, ...headers });
    const path = decoded(sent.path);
    if (path === null) return refuse(400, "Bad Request");
    const request = { ...sent, path };
    if (request.body === null) return refuse(413, "Request Entity Too Large");
    const match = api.match(request.method, request.path);
    if (match === undefined) return refuse(404, "Not Found");
    const { jwt, functionArn } = match.route;
    const claims = jwt === undefined ? undefined : await authorize(jwt, request);
    if (claims === null) return refuse(401, "Unauthorized", { "www-authenticate": "Bearer" });
    const event = apiEvent(api, match, request, claims, now());
    try {
      const result = await withTimeout(invoke(functionArn, event, request.id), integrationTimeout);
      if (result === LATE) return refuse(503, "Service Unavailable");
      const { status, headers, body } = translate(result);
      return { status, headers: { ...headers, ...requestId }, body };
    } catch {
      return refuse(500, "Internal Server Error");
    }
  };
}

function decoded(path: string): string | null {
  try {
    return decodeURI(path);
  } catch {
    return null;
  }
}

const LATE = Symbol("late");

const Result = z.object({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
});

/** A result without a status is the body of a 200, as payload format 2.0 has it. */
function translate(result: unknown): Reply {
  if (typeof result !== "object" || result === null || !("statusCode" in result)) {
    const body = typeof result === "string" ? result : JSON.stringify(result);
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      body: Buffer.from(body),
    };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = Result.parse(result);
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status: statusCode,
    headers: {
      ...(body ? { "content-type": "text/plain;charset=UTF-8" } : {}),
      ...Object.fromEntries(named),
      ...(cookies.length > 0 ? { "set-cookie": cookies } : {}),
    },
    body: Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8"),
  };
}

function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T | typeof LATE> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(LATE), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
