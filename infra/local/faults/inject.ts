import { setTimeout as pause } from "node:timers/promises";
import type { Answer } from "../gate/reading.ts";
import { cancelled } from "./cancelled.ts";
import type { Fault } from "./rule.ts";
import { serviceError } from "./service-error.ts";
import type { Snapshots } from "./snapshots.ts";
import { halfBatch } from "./unprocessed.ts";

/** A call that is about to be passed on, and what can be done to it. */
export interface Passing {
  readonly service: string;
  readonly action: string;
  readonly body: Buffer | null;
  /** Passes it on, with another body if one is given; null when the service did not answer. */
  forward(body?: Buffer): Promise<Answer | null>;
  /** Takes note of work that goes on after the call was answered. */
  later(work: Promise<unknown>): void;
  /** Sends a signal to the calling process; after SIGKILL resolves when it has ended. */
  signal(signal: NodeJS.Signals): Promise<void>;
  readonly snapshots: Snapshots;
}

/**
 * Passes a call on with a fault, or as it is without one. Null: the connection is to be cut. A
 * fault that does not fit the call (a batch's on a single write, say) does nothing.
 */
export async function inject(fault: Fault | undefined, call: Passing): Promise<Answer | null> {
  const { service, action, body, forward, later, signal, snapshots } = call;
  switch (fault?.kind) {
    case undefined:
      return forward();
    case "refuse":
      return serviceError(service, fault.as);
    case "cancel":
      return (action === "TransactWriteItems" ? cancelled(body, fault) : null) ?? forward();
    case "drop-call":
      return null;
    case "drop-reply":
      await forward();
      return null;
    case "cut-body": {
      const answer = await forward();
      return answer && { ...answer, cutAfter: Math.floor(answer.body.length / 2) };
    }
    case "delay":
      await pause(fault.ms);
      return forward();
    case "late":
      later(pause(fault.ms).then(() => forward()));
      return null;
    case "duplicate": {
      const answer = await forward();
      await forward();
      return answer;
    }
    case "unprocessed": {
      const half = halfBatch(action, body);
      const answer = await forward(half?.body);
      return half && answer?.status === 200
        ? { ...answer, body: half.complete(answer.body) }
        : answer;
    }
    case "stale-index":
      return (action === "Query" ? snapshots.earlier(body) : null) ?? forward();
    case "kill": {
      if (fault.when === "after") await forward();
      await signal("SIGKILL");
      return null;
    }
    case "freeze": {
      const early = fault.when === "after" ? await forward() : undefined;
      await signal("SIGSTOP");
      await pause(fault.ms);
      await signal("SIGCONT");
      return early === undefined ? forward() : early;
    }
  }
}
