import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { PREFIX } from "../contract/route.ts";
import type { FileReply } from "../contract/shapes/files.ts";
import { REFUSALS, type Refusal } from "../domain/errors.ts";
import type { HttpRequest } from "./request.ts";

const compress = promisify(gzip);

/** HTTP API compresses nothing, so replies above this many bytes are gzipped here. */
const GZIP_FROM = 2048;

/** On every reply of both doors, errors included; nothing private may stay in a cache. */
const HEADERS = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "cross-origin-opener-policy": "same-origin",
};

/** What an act asked for beside its reply. */
export type Extras = { status: number; cookies: string[] };

/**
 * A success: JSON, gzipped where it pays. What the console reads carries an ETag (304 when the
 * caller has it); what the portal reads is stored nowhere, because it may be read on a machine of
 * many.
 */
export async function success(
  request: Pick<HttpRequest, "id" | "method" | "path" | "headers">,
  body: unknown,
  { status, cookies }: Extras,
): Promise<APIGatewayProxyStructuredResultV2> {
  const text = JSON.stringify(body);
  const headers: Record<string, string> = { ...HEADERS, "x-request-id": request.id };
  if (request.method === "GET" && request.path.startsWith(PREFIX.console)) {
    headers.etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
    headers["cache-control"] = "private, no-cache";
    if (request.headers["if-none-match"] === headers.etag) {
      return { statusCode: 304, headers, cookies };
    }
  }
  const gzipped = text.length > GZIP_FROM && accepts(request.headers["accept-encoding"]);
  if (!gzipped) return { statusCode: status, headers, cookies, body: text };
  const bytes = await compress(text);
  return {
    statusCode: status,
    headers: { ...headers, "content-encoding": "gzip", vary: "accept-encoding" },
    cookies,
    body: bytes.toString("base64"),
    isBase64Encoded: true,
  };
}

/**
 * A file to be kept. The page reads it and hands it over under its name; a browser that is led
 * here by itself keeps it as well and never shows it.
 */
export function fileReply(
  request: Pick<HttpRequest, "id">,
  { name, type, bytes }: FileReply,
  { status, cookies }: Extras,
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: {
      ...HEADERS,
      "content-type": type,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "x-request-id": request.id,
    },
    cookies,
    body: Buffer.from(bytes).toString("base64"),
    isBase64Encoded: true,
  };
}

/** Seconds after which whoever met a busy moment may come again. */
const BUSY_SECONDS = 2;

/** A refusal in the one shape of errors; one that passes by itself says when to come again. */
export function refusal(request: string, error: Refusal): APIGatewayProxyStructuredResultV2 {
  const { code, reason, message, fields, standing } = error;
  const retryAfter = error.retryAfter ?? (code === "busy" ? BUSY_SECONDS : undefined);
  return {
    statusCode: REFUSALS[code],
    headers: {
      ...HEADERS,
      "x-request-id": request,
      ...(retryAfter && { "retry-after": String(retryAfter) }),
    },
    body: JSON.stringify({
      error: {
        code,
        ...(reason && { reason }),
        message,
        request,
        ...(fields.length > 0 && { fields }),
      },
      ...(standing !== undefined && { standing }),
    }),
  };
}

/**
 * A fault of ours: no detail leaves. Whether a change was made before it failed is not known, so
 * the sentence does not say; a call that only reads changes nothing.
 */
export function fault(request: string, method: string): APIGatewayProxyStructuredResultV2 {
  const message =
    method === "GET"
      ? "Something failed on our side. Try again."
      : "Something failed on our side. Reload to see whether your change was saved before you repeat it.";
  return {
    statusCode: 500,
    headers: { ...HEADERS, "x-request-id": request },
    body: JSON.stringify({ error: { code: "failed", message, request } }),
  };
}

function accepts(encodings: string | undefined): boolean {
  return /\bgzip\b/.test(encodings ?? "");
}
