import { randomUUID } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { BODY_LIMIT } from "./api-door.ts";
import type { Behaviour } from "./distribution.ts";
import { close, listen } from "./listen.ts";
import { jsonReply, type Reply } from "./reply.ts";
import { readRequest, type ViewerRequest } from "./viewer-request.ts";

/** The one HTTP origin of the local stack. */
export interface Origin {
  readonly url: string;
  /** Serves from now on; before, every request waits. */
  open(serve: (request: ViewerRequest) => Promise<Reply>): void;
  stop(): Promise<void>;
}

/** Takes the wished loopback port, or the next free one. */
export async function startOrigin(port: number): Promise<Origin> {
  const { promise: ready, resolve: open } =
    Promise.withResolvers<(request: ViewerRequest) => Promise<Reply>>();
  const server = createServer((request, response) => {
    const id = randomUUID();
    readRequest(request, id, BODY_LIMIT)
      .then(async (read) => (await ready)(read))
      .then((reply) => send(response, request.method ?? "GET", reply))
      .catch((error: unknown) => fail(response, error));
  });
  const taken = await listen(server, port);
  return { url: `http://localhost:${taken}`, open, stop: () => close(server) };
}

export interface FrontOptions {
  readonly behaviours: readonly Behaviour[];
  readonly api: (id: string, request: ViewerRequest) => Promise<Reply>;
  readonly bucket: (id: string, request: ViewerRequest, uri: string) => Promise<Reply>;
  /** Replaces public addresses by local ones in header values. */
  readonly local: (text: string) => string;
}

/** Serves as the distribution would: behaviour, viewer-request function, origin, headers. */
export function createFront(options: FrontOptions): (request: ViewerRequest) => Promise<Reply> {
  return async (request) => {
    const behaviour = options.behaviours.find(({ matches }) => matches(request.path));
    if (behaviour === undefined) throw new Error("A distribution has a default behaviour");
    if (!behaviour.methods.includes(request.method)) return NOT_ALLOWED;
    const reply = await originReply(behaviour, request, options);
    const headed = withHeaders(reply, behaviour, options.local);
    return behaviour.compress ? compressed(headed, request) : headed;
  };
}

const NOT_ALLOWED = jsonReply(403, { message: "This distribution does not allow the method" });

async function originReply(
  behaviour: Behaviour,
  request: ViewerRequest,
  { api, bucket }: FrontOptions,
): Promise<Reply> {
  const verdict = await behaviour.viewerRequest?.({
    method: request.method,
    uri: request.path,
    query: request.query,
    headers: request.headers,
    ip: request.ip,
  });
  if (verdict?.kind === "response") {
    return { status: verdict.status, headers: verdict.headers, body: Buffer.from(verdict.body) };
  }
  const path = verdict?.uri ?? request.path;
  if (behaviour.origin.kind === "bucket") return bucket(behaviour.origin.id, request, path);
  const address = { "cloudfront-viewer-address": `${request.ip}:${request.port}` };
  const { "cloudfront-viewer-address": _, ...sent } = request.headers;
  const headers = { ...sent, ...(behaviour.sendsViewerAddress ? address : {}) };
  return api(behaviour.origin.id, { ...request, path, headers });
}

function withHeaders(reply: Reply, behaviour: Behaviour, local: (text: string) => string): Reply {
  const headers: Record<string, string | readonly string[]> = { ...reply.headers };
  for (const { name, value, override } of behaviour.headers) {
    if (override || headers[name] === undefined) headers[name] = local(value);
  }
  return { ...reply, headers };
}

const COMPRESSIBLE = /^(text\/|application\/(json|javascript|xml|manifest\+json)|image\/svg\+xml)/;

function compressed(reply: Reply, request: ViewerRequest): Reply {
  const type = String(reply.headers["content-type"] ?? "");
  const wanted = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const size = reply.body.length;
  const fits = reply.status === 200 && size >= 1000 && size <= 10_000_000;
  if (!wanted || !fits || !COMPRESSIBLE.test(type) || "content-encoding" in reply.headers) {
    return reply;
  }
  const etag = reply.headers.etag;
  return {
    ...reply,
    headers: {
      ...reply.headers,
      "content-encoding": "gzip",
      vary: "accept-encoding",
      ...(typeof etag === "string" ? { etag: `W/${etag}` } : {}),
    },
    body: gzipSync(reply.body),
  };
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return; // the viewer went away
  console.error(error);
  if (response.headersSent) response.destroy();
  else send(response, "GET", jsonReply(502, { message: "The local stack failed" }));
}

function send(response: ServerResponse, method: string, { status, headers, body }: Reply): void {
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === "string" ? value : [...value]);
  }
  response.statusCode = status;
  const empty = status === 204 || status === 304;
  if (!empty) response.setHeader("content-length", body.length);
  response.end(method === "HEAD" || empty ? undefined : body);
}
