import { createServer } from "node:http";
import { close, listen } from "../listen.ts";
import { readRequest, type ViewerRequest } from "../viewer-request.ts";
import type { Answer } from "./reading.ts";

export interface Proxy {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Larger than the largest call of any service: a raw message of 40 MB, as base64 in a form. */
const REQUEST_LIMIT = 60 * 1024 * 1024;

/**
 * Takes calls on a free loopback port and answers them as `pass` says; where that is null the
 * connection is cut, as if the service had not answered.
 */
export async function startProxy(
  pass: (request: ViewerRequest) => Promise<Answer | null>,
): Promise<Proxy> {
  const server = createServer((incoming, response) => {
    void readRequest(incoming, "", REQUEST_LIMIT)
      .then((request) => (request.body === null ? TOO_LARGE : pass(request)))
      .catch((error: unknown) => {
        console.error(error);
        return null;
      })
      .then((answer) => {
        if (answer === null) return void response.destroy();
        const { status, headers, body, cutAfter } = answer;
        response.writeHead(status, { ...headers, "content-length": body.length });
        if (cutAfter === undefined) response.end(body);
        else response.write(body.subarray(0, cutAfter), () => response.destroy());
      });
  });
  // A connection that the gate closed while it was idle would look like a lost reply.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  const port = await listen(server, 0);
  return { url: `http://127.0.0.1:${port}`, stop: () => close(server) };
}

const TOO_LARGE: Answer = { status: 413, headers: {}, body: Buffer.from("Request too large") };
