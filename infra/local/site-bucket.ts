import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import * as z from "zod";
import type { Reply } from "./reply.ts";
import type { Template } from "./template.ts";
import type { ViewerRequest } from "./viewer-request.ts";

/**
 * Answers with the files that the template deploys into a bucket, and with the console's
 * configuration. A missing file is refused as S3 refuses it to a reader who may not list.
 */
export function siteBucket(
  folders: readonly string[],
  config: () => string,
): (request: ViewerRequest, uri: string) => Promise<Reply> {
  return async (request, uri) => {
    const found =
      uri === "/config.json" ? Buffer.from(config()) : await readFirst(folders, decoded(uri));
    if (found === undefined) return DENIED;
    const etag = `"${createHash("md5").update(found).digest("hex")}"`;
    const headers = { etag, "content-type": contentType(uri) };
    if (request.headers["if-none-match"]?.includes(etag)) {
      return { status: 304, headers: { etag }, body: Buffer.alloc(0) };
    }
    return { status: 200, headers, body: found };
  };
}

/** The folders whose content the template copies into a bucket. */
export function deployedFolders(template: Template, bucketId: string): readonly string[] {
  const bucket = template.resolve({ Ref: bucketId }, bucketId);
  const keys = template
    .ofType("Custom::CDKBucketDeployment")
    .map(({ properties }) => Deployment.parse(properties))
    .filter((deployment) => template.resolve(deployment.DestinationBucketName, "") === bucket)
    .flatMap(({ SourceObjectKeys }) => SourceObjectKeys);
  return [...new Set(keys)].map((key) => template.asset(key));
}

const Deployment = z.object({
  SourceObjectKeys: z.array(z.string()),
  DestinationBucketName: z.unknown(),
});

const DENIED: Reply = {
  status: 403,
  headers: { "content-type": "application/xml" },
  body: Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code></Error>',
  ),
};

async function readFirst(folders: readonly string[], path: string): Promise<Buffer | undefined> {
  const relative = normalize(path);
  if (relative.includes("\0") || relative.split(sep).includes("..")) return undefined;
  for (const folder of folders) {
    try {
      return await readFile(join(folder, relative));
    } catch {
      // Not in this one: missing, or a folder.
    }
  }
  return undefined;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json",
};

function contentType(uri: string): string {
  return CONTENT_TYPES[extname(uri)] ?? "binary/octet-stream";
}
