import { readCaller } from "../gate/caller.ts";
import { readItemRequest } from "../gate/dynamodb-request.ts";
import { createForwarder } from "../gate/forward.ts";
import { startProxy } from "../gate/proxy.ts";
import { sentJson } from "../gate/sent-json.ts";
import type { ViewerRequest } from "../viewer-request.ts";
import type { WireCall } from "./wire-call.ts";

/** Listens between callers and the tables. */
export interface WireTap {
  /** Where to send calls, without a trailing slash. */
  readonly url: string;
  /** What went by, oldest first. */
  calls(): readonly WireCall[];
  stop(): Promise<void>;
}

/**
 * Passes every call on to DynamoDB at an endpoint and notes the partitions it names. An invocation
 * is known by its trace unless the listener says who is at work.
 */
export async function startWireTap(
  dynamodb: string,
  atWork?: () => Pick<WireCall, "caller" | "invocation">,
): Promise<WireTap> {
  const calls: WireCall[] = [];
  const forwarder = createForwarder();
  const proxy = await startProxy((request) => {
    const { name, trace = "" } = readCaller(request);
    const by = atWork?.() ?? { caller: name, invocation: trace };
    calls.push({ ...by, partitions: partitionsIn(request) });
    return forwarder.forward(dynamodb, request);
  });
  return {
    url: proxy.url,
    calls: () => [...calls],
    async stop() {
      await proxy.stop();
      forwarder.stop();
    },
  };
}

/** Values of the partition keys that a call to the tables names; none for any other call. */
export function partitionsIn({ headers, body }: Pick<ViewerRequest, "headers" | "body">): string[] {
  const [service = "", action = ""] = (headers["x-amz-target"] ?? "").split(".");
  if (!service.startsWith("DynamoDB")) return [];
  const { reads, writes } = readItemRequest(action, sentJson(body), keysOf) ?? {
    reads: [],
    writes: [],
  };
  const named = [...reads, ...writes].flatMap(({ partition }) => partition ?? []);
  return [...new Set(named)];
}

function keysOf(_table: string, index?: string): readonly string[] {
  if (index === undefined) return ["pk", "sk"];
  return [`${index}Pk`, `${index}Sk`];
}
