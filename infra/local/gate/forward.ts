import { Agent, request as send } from "node:http";
import type { ViewerRequest } from "../viewer-request.ts";
import type { Answer } from "./reading.ts";

/** Answers calls within this process. */
export type Answering = (request: ViewerRequest) => Promise<Answer>;

/** Where a stand-in is: its address, or what answers in its place. */
export type Target = string | Answering;

/** Passes requests on to the stand-ins. */
export interface Forwarder {
  /** The reply, whole; fails when the stand-in does not answer. */
  forward(target: Target, request: ViewerRequest): Promise<Answer>;
  stop(): void;
}

/** Replies beyond this many bytes fail; no service that stands behind the gate sends more. */
const REPLY_LIMIT = 32 * 1024 * 1024;

/** Keeps connections open; an idle one is given up before the stand-in would close it. */
export function createForwarder(): Forwarder {
  const agent = new Agent({ keepAlive: true, timeout: 4000 });
  return {
    forward: (target, request) =>
      typeof target === "string" ? sent(agent, target, request) : target(request),
    stop: () => agent.destroy(),
  };
}

function sent(
  agent: Agent,
  target: string,
  { method, path, rawQuery, headers, body }: ViewerRequest,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(target);
    const call = send(
      {
        agent,
        method,
        host: url.hostname,
        port: url.port,
        path: rawQuery === "" ? path : `${path}?${rawQuery}`,
        headers: {
          ...Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name))),
          "content-length": body?.length ?? 0,
        },
      },
      (reply) => {
        const chunks: Buffer[] = [];
        let size = 0;
        reply.on("data", (chunk: Buffer) => {
          size += chunk.length;
          if (size > REPLY_LIMIT) reply.destroy(new Error("The stand-in's reply is too large"));
          else chunks.push(chunk);
        });
        reply.on("error", reject);
        reply.on("end", () =>
          resolve({
            status: reply.statusCode ?? 500,
            headers: kept(reply.headers),
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    call.on("error", reject);
    call.end(body ?? undefined);
  });
}

/** Headers of one connection, and those that would make a reply unreadable here. */
const OWN = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
]);

function kept(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !OWN.has(name)) all[name] = [value].flat().join(", ");
  }
  return all;
}
