import type { Kind } from "./cells.ts";
import { runShares, type TablesKind } from "./shares.ts";
import { Rehearsed } from "./summary.ts";

/** Which rehearsals are played inside processes of their own. */
export interface Rehearsals {
  readonly seed: number;
  /** Every so many-th fault; 1 for all of them. */
  readonly every: number;
  /** By name; all of them unless given. */
  readonly operations?: readonly string[];
  readonly kinds?: readonly Kind[];
  readonly tables?: TablesKind;
}

/**
 * Plays rehearsals on all cores; each share of them tells `onRehearsed` of every operation and
 * kind. Returns what went wrong with the shares themselves.
 */
export function rehearseShares(
  { tables, ...rehearsals }: Rehearsals,
  onRehearsed: (rehearsed: Rehearsed) => void,
): Promise<string[]> {
  return runShares(
    "infra/campaign/rehearsal-share.ts",
    (share, shares) => [JSON.stringify({ ...rehearsals, share, shares })],
    (line) => onRehearsed(Rehearsed.parse(JSON.parse(line))),
    { tables },
  );
}
