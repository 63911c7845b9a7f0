import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { portalRoutes } from "../../../functions/contract/portal.ts";
import { ASSESSMENT_HEADER, PREFIX, type ReplyOf } from "../../../functions/contract/route.ts";
import { handler } from "../../../functions/portal/handler.ts";

type Routes = typeof portalRoutes;

/** A browser as far as the portal sees it: its cookies, and the assessment its page names. */
export type Browser = { cookies: Map<string, string>; assessment?: string };

export function browser(assessment?: string): Browser {
  return { cookies: new Map(), ...(assessment && { assessment }) };
}

/** A reply; `body` is typed as the success, so check the status first. */
export type Reply<Name extends keyof Routes> = {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  text: string;
  body: ReplyOf<Routes[Name]> & { error?: ErrorBody };
};

export type ErrorBody = {
  code: string;
  message: string;
  fields?: { path: string; message: string }[];
};

/** Calls a route through the real endpoint, as API Gateway would, and keeps its cookies. */
export async function callPortal<Name extends keyof Routes>(
  name: Name,
  at: Browser,
  {
    body,
    raw,
    params = {},
    query = {},
  }: {
    body?: unknown;
    raw?: string;
    params?: Record<string, string>;
    query?: Record<string, string>;
  } = {},
): Promise<Reply<Name>> {
  const { method, path } = portalRoutes[name];
  const rawPath = Object.entries(params).reduce(
    (sum, [key, value]) => sum.replace(`{${key}}`, value),
    `${PREFIX.portal}${path}`,
  );
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const event = {
    ...{ version: "2.0", routeKey: "ANY /portal/v1/{proxy+}", rawPath },
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { ...(at.assessment && { [ASSESSMENT_HEADER]: at.assessment }) },
    cookies: [...at.cookies].map(([key, value]) => `${key}=${value}`),
    requestContext: { requestId: randomUUID(), http: { method, path: rawPath } },
    ...(text !== undefined && { body: text }),
    isBase64Encoded: false,
  };
  const reply = (await handler(event as never, {} as never)) as APIGatewayProxyStructuredResultV2;
  const cookies = reply.cookies ?? [];
  for (const cookie of cookies) keep(at, cookie);
  const printed = reply.isBase64Encoded
    ? gunzipSync(Buffer.from(reply.body ?? "", "base64")).toString("utf8")
    : (reply.body ?? "");
  return {
    status: reply.statusCode ?? 200,
    headers: Object.fromEntries(
      Object.entries(reply.headers ?? {}).map(([key, value]) => [key, String(value)]),
    ),
    cookies,
    text: printed,
    body: JSON.parse(printed || "{}"),
  };
}

function keep(at: Browser, cookie: string): void {
  const [pair = "", ...attributes] = cookie.split("; ");
  const name = pair.slice(0, pair.indexOf("="));
  if (attributes.includes("Max-Age=0")) at.cookies.delete(name);
  else at.cookies.set(name, pair.slice(pair.indexOf("=") + 1));
}
