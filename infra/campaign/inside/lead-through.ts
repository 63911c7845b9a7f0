import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Gate } from "../../local/gate/gate.ts";
import type { Answer } from "../../local/gate/reading.ts";
import type { WireCall } from "../../local/invariants/wire-call.ts";
import { partitionsIn } from "../../local/invariants/wire-tap.ts";
import { REGION } from "../../local/physical-names.ts";
import { currentInvocation, type Invocation } from "./invocation.ts";

/** A request as the SDK hands it to what sends it. */
interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Signs a request; the properties name the service. */
interface Signer {
  sign(
    request: { readonly headers: Record<string, string> },
    identity: unknown,
    properties: { readonly name?: unknown },
  ): Promise<unknown>;
}

/** What every client of the SDK has. */
interface SdkClient {
  readonly config: {
    readonly requestHandler: { handle(request: SdkRequest): Promise<unknown> };
    readonly httpAuthSchemes: { signer: Signer }[];
    logger: object;
  };
  send(...args: readonly unknown[]): unknown;
}

/** What happens to calls on their way. */
export interface Way {
  /** Told of each call which keys it names. */
  readonly onCall: (call: WireCall) => void;
  /** Holds a call up before it arrives, and its reply before it comes back. */
  readonly hold: () => Promise<void> | undefined;
}

/**
 * Leads every call that an invocation makes with the SDK straight to the gate, under its function's
 * name. A dead invocation's calls never come back.
 */
export function leadThrough(gate: Pick<Gate, "pass">, way: Way): void {
  // All clients, of tables, documents and mail, share what they inherit.
  const shared = Object.getPrototypeOf(DynamoDBClient.prototype) as SdkClient;
  const { send } = shared;
  const led = new WeakSet<object>();
  shared.send = function sendLed(this: SdkClient, ...args: unknown[]) {
    if (currentInvocation() && !led.has(this.config)) {
      led.add(this.config);
      for (const scheme of this.config.httpAuthSchemes) scheme.signer = NAMING;
      // To a logger that takes nothing the SDK words nothing.
      this.config.logger = {};
      const direct = this.config.requestHandler;
      const { handle } = direct;
      direct.handle = (request) => {
        const invocation = currentInvocation();
        return invocation ? passed(gate, way, invocation, request) : handle.call(direct, request);
      };
    }
    return send.apply(this, args);
  };
}

async function passed(
  gate: Pick<Gate, "pass">,
  { onCall, hold }: Way,
  invocation: Invocation,
  { method, path, headers, body = "" }: SdkRequest,
): Promise<unknown> {
  if (invocation.dead) return NEVER;
  const lower: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) lower[name.toLowerCase()] = value;
  const { function: caller, process } = invocation;
  const sent = Buffer.from(body);
  const partitions = partitionsIn({ headers: lower, body: sent });
  onCall({ caller, invocation: process, partitions });
  await hold();
  const answer = await gate.pass({
    ...{
      id: randomUUID(),
      method,
      path,
      rawQuery: "",
      query: new URLSearchParams(),
      ip: "127.0.0.1",
      port: 0,
    },
    headers: { ...lower, "x-amz-security-token": process },
    body: sent,
  });
  await hold();
  if (invocation.dead) return NEVER;
  if (answer === null) throw cut();
  return { response: { statusCode: answer.status, headers: answer.headers, body: bodyOf(answer) } };
}

/** Names whoever calls as a signature does; nobody here looks at more of one. */
const NAMING: Signer = {
  sign(request, _, { name }) {
    const caller = currentInvocation()?.function ?? process.env.AWS_ACCESS_KEY_ID;
    const scope = `${caller}/20200101/${REGION}/${String(name)}/aws4_request`;
    request.headers.authorization = `AWS4-HMAC-SHA256 Credential=${scope}`;
    return Promise.resolve(request);
  },
};

const NEVER = new Promise<never>(() => undefined);

function cut(): Error {
  return Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
}

/** Whole bytes are taken as they are; only a body that ends early needs a stream. */
function bodyOf({ body, cutAfter }: Answer): Readable | Uint8Array {
  if (cutAfter === undefined) return body;
  return Readable.from(
    (function* halves() {
      yield body.subarray(0, cutAfter);
      throw cut();
    })(),
  );
}
