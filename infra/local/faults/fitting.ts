import { cancelled } from "./cancelled.ts";
import type { Passing } from "./inject.ts";
import type { Fault } from "./rule.ts";
import { refusesAs } from "./service-error.ts";
import { isStale } from "./snapshots.ts";
import { halfBatch } from "./unprocessed.ts";

/**
 * The fault if it can happen to the call at all. A batch's fault on a single write, say, is none:
 * it must not be counted as one.
 */
export function fitting(
  fault: Fault | undefined,
  { service, action, body }: Pick<Passing, "service" | "action" | "body">,
): Fault | undefined {
  switch (fault?.kind) {
    case "refuse":
      return refusesAs(service, fault.as) ? fault : undefined;
    case "cancel":
      return action === "TransactWriteItems" && cancelled(body, fault) ? fault : undefined;
    case "unprocessed":
      return halfBatch(action, body) ? fault : undefined;
    case "stale-index":
      return action === "Query" && isStale(body) ? fault : undefined;
    default:
      return fault;
  }
}
