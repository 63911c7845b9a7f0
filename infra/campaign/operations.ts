import { answering } from "./operations/answering.ts";
import { asking } from "./operations/asking.ts";
import type { Operation } from "./operations/kit.ts";
import { mending } from "./operations/mending.ts";
import { paging } from "./operations/paging.ts";
import { reviewing } from "./operations/reviewing.ts";
import { sweeping } from "./operations/sweeping.ts";
import { team } from "./operations/team.ts";

/** The journeys' operations, in their order. Scoring and mail follow from issuing and submitting. */
export const OPERATIONS: readonly Operation[] = [
  ...[...asking, ...paging, ...answering, ...team, ...reviewing, ...mending, ...sweeping],
];
