import { randomUUID } from "node:crypto";
import type { Functions } from "../functions.ts";
import type { Labels } from "./labels.ts";

/** The same functions, but the calls of each invocation are counted for its route or job. */
export function attributed(functions: Functions, labels: Pick<Labels, "attribute">): Functions {
  return {
    ...functions,
    invoke(nameOrArn, event, requestId = randomUUID()) {
      const name = nameOrArn.slice(nameOrArn.lastIndexOf(":") + 1);
      const run = () => functions.invoke(nameOrArn, event, requestId);
      return labels.attribute(name, event, requestId, run);
    },
  };
}
