import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../domain/errors.ts";

/** Larger bodies are refused before they are read as JSON. */
const BODY_LIMIT = 1_000_000;

/** A request as the doors see it, free of what API Gateway wraps around it. */
export type HttpRequest = {
  id: string;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string | undefined>;
  cookies: Record<string, string>;
  body: unknown;
  /** The verified subject of the bearer token; only the console's authorizer sets it. */
  subject: string | undefined;
};

type Event = APIGatewayProxyEventV2 & {
  requestContext: { authorizer?: { jwt?: { claims?: Record<string, unknown> } } };
};

/** Reads an API Gateway event (payload 2.0); malformed or oversize bodies are refused. */
export function readRequest(event: Event): HttpRequest {
  const subject = event.requestContext.authorizer?.jwt?.claims?.sub;
  return {
    id: event.requestContext.requestId,
    method: event.requestContext.http.method,
    path: event.rawPath,
    query: Object.fromEntries(new URLSearchParams(event.rawQueryString)),
    headers: event.headers,
    cookies: Object.fromEntries((event.cookies ?? []).map(cookiePair)),
    body: readBody(event),
    subject: typeof subject === "string" ? subject : undefined,
  };
}

function cookiePair(cookie: string): [string, string] {
  const at = cookie.indexOf("=");
  return [cookie.slice(0, at), cookie.slice(at + 1)];
}

function readBody({ body, isBase64Encoded }: Event): unknown {
  if (!body) return undefined;
  const text = isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
  if (text.length > BODY_LIMIT) throw new Refusal("too-large", "Send at most 1 MB at once.");
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("malformed", "The body is not valid JSON.");
  }
}
