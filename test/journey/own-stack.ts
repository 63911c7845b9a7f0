import { inject } from "vitest";
import type { OwnStack } from "../setup/stack.ts";

/** The local stack that no other file uses while this one runs. */
export function ownStack(): OwnStack {
  const worker = Number(process.env.VITEST_POOL_ID);
  const own = inject("stacks")[worker - 1];
  if (!own) throw new Error(`Worker ${worker} has no stack.`);
  return own;
}
