import { createContext, runInContext, Script } from "node:vm";
import * as z from "zod";

export interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly ip: string;
}

/** What a viewer-request function decided: go on with this path, or answer at once. */
export type EdgeVerdict =
  | { readonly kind: "request"; readonly uri: string }
  | {
      readonly kind: "response";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };

/** Makes a viewer-request function out of CloudFront function code, which runs in its own realm. */
export function edgeFunction(code: string): (request: EdgeRequest) => Promise<EdgeVerdict> {
  const realm = createContext({ console }, { codeGeneration: { strings: false, wasm: false } });
  new Script(code).runInContext(realm, { timeout: 1000 });
  return async (request) => {
    const event = JSON.stringify(eventFor(request));
    // Parsed inside: no object of this realm gets into the function's hands.
    const call = `Promise.resolve(handler(JSON.parse(${JSON.stringify(event)}))).then((value) => JSON.stringify(value))`;
    const reply = z.string().parse(await runInContext(call, realm, { timeout: 1000 }));
    return verdict(Reply.parse(JSON.parse(reply)));
  };
}

const Values = z.record(z.string(), z.object({ value: z.string() }));

const Reply = z.union([
  z.object({
    statusCode: z.number(),
    headers: Values.default({}),
    body: z.union([z.string(), z.object({ data: z.string() })]).optional(),
  }),
  z.object({ uri: z.string() }),
]);

function verdict(reply: z.infer<typeof Reply>): EdgeVerdict {
  if ("uri" in reply) return { kind: "request", uri: reply.uri };
  const { statusCode, headers, body } = reply;
  return {
    kind: "response",
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value])),
    body: typeof body === "object" ? body.data : (body ?? ""),
  };
}

function eventFor({ method, uri, query, headers, ip }: EdgeRequest): object {
  const { cookie = "", ...others } = headers;
  const pairs = cookie.split("; ").filter(Boolean);
  return {
    version: "1.0",
    context: { eventType: "viewer-request" },
    viewer: { ip },
    request: {
      method,
      uri,
      querystring: Object.fromEntries([...query].map(([name, value]) => [name, { value }])),
      headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, { value }])),
      cookies: Object.fromEntries(
        pairs.map((pair) => {
          const [name = "", ...value] = pair.split("=");
          return [name, { value: value.join("=") }];
        }),
      ),
    },
  };
}
