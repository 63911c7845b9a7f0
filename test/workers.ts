import { availableParallelism } from "node:os";

/** How many test files run at once; each journey has a local stack to itself, so not too many. */
export const WORKERS = Math.min(4, availableParallelism());
