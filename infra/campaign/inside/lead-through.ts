import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Gate } from "../../local/gate/gate.ts";
import type { Answer } from "../../local/gate/reading.ts";
import type { WireCall } from "../../local/invariants/wire-call.ts";
import { partitionsIn } from "../../local/invariants/wire-tap.ts";
import { currentInvocation, type Invocation } from "./invocation.ts";

/** A request as the SDK hands it to what sends it. */
interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What every client of the SDK has. */
interface SdkClient {
  readonly config: { requestHandler: { handle(request: SdkRequest): Promise<unknown> } };
  send(...args: readonly unknown[]): unknown;
}

/**
 * Leads every call that an invocation makes with the SDK straight to the gate, under its function's
 * name; `onCall` is told which keys it names. A dead invocation's calls never come back.
 */
export function leadThrough(gate: Pick<Gate, "pass">, onCall: (call: WireCall) => void): void {
  // All clients, of tables, documents and mail, share what they inherit.
  const shared = Object.getPrototypeOf(DynamoDBClient.prototype) as SdkClient;
  const { send } = shared;
  const led = new WeakSet<object>();
  shared.send = function sendLed(this: SdkClient, ...args: unknown[]) {
    if (currentInvocation() && !led.has(this.config)) {
      led.add(this.config);
      const direct = this.config.requestHandler;
      const { handle } = direct;
      direct.handle = (request) => {
        const invocation = currentInvocation();
        return invocation
          ? passed(gate, onCall, invocation, request)
          : handle.call(direct, request);
      };
    }
    return send.apply(this, args);
  };
}

async function passed(
  gate: Pick<Gate, "pass">,
  onCall: (call: WireCall) => void,
  invocation: Invocation,
  { method, path, headers, body = "" }: SdkRequest,
): Promise<unknown> {
  if (invocation.dead) return NEVER;
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const signature = lower.authorization ?? "";
  const named = signature.replace(/Credential=[^/]+/, `Credential=${invocation.function}`);
  const { function: caller, process } = invocation;
  const partitions = partitionsIn({ headers: lower, body: Buffer.from(body) });
  onCall({ caller, invocation: process, partitions });
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
    headers: { ...lower, authorization: named, "x-amz-security-token": invocation.process },
    body: Buffer.from(body),
  });
  if (invocation.dead) return NEVER;
  if (answer === null) throw cut();
  return { response: { statusCode: answer.status, headers: answer.headers, body: bodyOf(answer) } };
}

const NEVER = new Promise<never>(() => undefined);

function cut(): Error {
  return Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
}

function bodyOf({ body, cutAfter }: Answer): Readable {
  if (cutAfter === undefined) return Readable.from([body]);
  return Readable.from(
    (function* halves() {
      yield body.subarray(0, cutAfter);
      throw cut();
    })(),
  );
}
