import type { IncomingMessage } from "node:http";

/** A request as it reached the local origin, body read. */
export interface ViewerRequest {
  readonly id: string;
  readonly method: string;
  /** The path as sent, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly rawQuery: string;
  /** Lower-case names; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly ip: string;
  readonly port: number;
  /** Null when it was larger than the limit. */
  readonly body: Buffer | null;
}

/** Reads a request whole; a body beyond the limit is drained, not kept. */
export async function readRequest(
  request: IncomingMessage,
  id: string,
  limit: number,
): Promise<ViewerRequest> {
  const target = request.url ?? "/";
  const mark = target.indexOf("?");
  const rawQuery = mark < 0 ? "" : target.slice(mark + 1);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(",") : value;
  }
  return {
    id,
    method: request.method ?? "GET",
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(rawQuery),
    rawQuery,
    headers,
    ip: request.socket.remoteAddress ?? "127.0.0.1",
    port: request.socket.remotePort ?? 0,
    body: await readBody(request, limit),
  };
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) throw new Error("Expected bytes");
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? null : Buffer.concat(chunks);
}
