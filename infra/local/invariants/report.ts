import type { Verdict } from "./check.ts";
import type { Violation } from "./violation.ts";

/** Violations shown of one invariant; the rest is counted. */
const SHOWN = 5;

/** The verdicts on a run as text: a line per invariant, and below it what violates it. */
export function reportOf(verdicts: readonly Verdict[]): string {
  return verdicts.flatMap(lines).join("\n");
}

function lines({ invariant: { id, says }, undecided, violations }: Verdict): string[] {
  const verdict =
    undecided ?? (violations.length === 0 ? "holds" : `${violations.length} violated`);
  const more = violations.length - SHOWN;
  return [
    `${id.padEnd(4)} ${says}: ${verdict}`,
    ...violations.slice(0, SHOWN).flatMap(violationLines),
    ...(more > 0 ? [`       and ${more} more`] : []),
  ];
}

function violationLines({ what, where, evidence }: Violation): string[] {
  return [`     - ${what}`, `       ${where}`, `       ${JSON.stringify(evidence)}`];
}
