import type { HttpApi, RouteMatch } from "./http-api.ts";
import { ACCOUNT } from "./physical-names.ts";
import type { ViewerRequest } from "./viewer-request.ts";

/** The event of an HTTP API with payload format 2.0. */
export function apiEvent(
  api: HttpApi,
  { route, pathParameters }: RouteMatch,
  request: ViewerRequest,
  claims: Readonly<Record<string, string>> | undefined,
  now: Date,
): object {
  const { cookie, ...headers } = request.headers;
  const body = request.body ?? Buffer.alloc(0);
  const binary = !isText(request.headers["content-type"] ?? "");
  const query = new Map<string, string>();
  for (const [name, value] of request.query) {
    const known = query.get(name);
    query.set(name, known === undefined ? value : `${known},${value}`);
  }
  return {
    version: "2.0",
    routeKey: route.routeKey,
    rawPath: request.path,
    rawQueryString: request.rawQuery,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: { ...headers, host: api.host },
    ...(query.size === 0 ? {} : { queryStringParameters: Object.fromEntries(query) }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: api.id,
      ...(claims === undefined ? {} : { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: api.host,
      domainPrefix: api.host.split(".")[0],
      http: {
        method: request.method,
        path: request.path,
        protocol: "HTTP/1.1",
        sourceIp: request.ip,
        userAgent: request.headers["user-agent"] ?? "",
      },
      requestId: request.id,
      routeKey: route.routeKey,
      stage: "$default",
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
    ...(body.length === 0 ? {} : { body: body.toString(binary ? "base64" : "utf8") }),
    isBase64Encoded: body.length > 0 && binary,
  };
}

function isText(contentType: string): boolean {
  return /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.+-]+\+(json|xml)\b)/i.test(
    contentType,
  );
}
