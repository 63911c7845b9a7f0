import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refusal } from "../domain/errors.ts";
import { FILE_LIMIT } from "../domain/file-limit.ts";

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
  /** The bytes of a body that is a file; JSON has none. */
  bytes: Buffer | undefined;
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
    ...readBody(event),
    subject: typeof subject === "string" ? subject : undefined,
  };
}

function cookiePair(cookie: string): [string, string] {
  const at = cookie.indexOf("=");
  return [cookie.slice(0, at), cookie.slice(at + 1)];
}

function readBody(event: Event): Pick<HttpRequest, "body" | "bytes"> {
  const { body, isBase64Encoded, headers } = event;
  if (!body) return { body: undefined, bytes: undefined };
  if (FILE_TYPE.test(headers["content-type"] ?? "")) {
    const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
    if (bytes.length > FILE_LIMIT) throw new Refusal("too-large", "Send at most 4 MB at once.");
    return { body: undefined, bytes };
  }
  const text = isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
  if (text.length > BODY_LIMIT) throw new Refusal("too-large", "Send at most 1 MB at once.");
  try {
    return { body: JSON.parse(text), bytes: undefined };
  } catch {
    throw new Refusal("malformed", "The body is not valid JSON.");
  }
}

// Whatever a file holds is found out from its bytes; the page sends them all as one type.
const FILE_TYPE = /^application\/octet-stream\b/i;
