import { allQuiet } from "./all-quiet.ts";
import { datesAgree } from "./dates-agree.ts";
import type { Evidence, Invariant, Run } from "./invariant.ts";
import { legalMoves } from "./legal-moves.ts";
import { noAnswerLost } from "./no-answer-lost.ts";
import { oneEntry } from "./one-entry.ts";
import { oneMail } from "./one-mail.ts";
import { oneSubmission } from "./one-submission.ts";
import { ownKeysOnly } from "./own-keys-only.ts";
import { registerRebuilt } from "./register-rebuilt.ts";
import { revokedIsClosed } from "./revoked-is-closed.ts";
import { scoreRecomputed } from "./score-recomputed.ts";
import { servedBytes } from "./served-bytes.ts";
import type { Violation } from "./violation.ts";
import { worldOf } from "./world.ts";

/** Every invariant that is decided after a run (promises of reliability 3.2). */
const INVARIANTS: readonly Invariant[] = [
  ...[noAnswerLost, oneSubmission, oneMail, registerRebuilt, scoreRecomputed, oneEntry],
  ...[ownKeysOnly, servedBytes, legalMoves, revokedIsClosed, allQuiet, datesAgree],
];

/** What came of one invariant for a run. */
export interface Verdict {
  readonly invariant: Invariant;
  /** Why it was not decided; absent when it was. */
  readonly undecided?: string;
  readonly violations: readonly Violation[];
}

/** Decides every invariant of a run that has come to rest. */
export function judge(run: Run): Verdict[] {
  const { now = new Date().toISOString() } = run;
  const evidence: Evidence = { ...run, now, world: worldOf(run.stores) };
  return INVARIANTS.map((invariant) => {
    const undecided = invariant.undecided?.(evidence);
    if (undecided !== undefined) return { invariant, undecided, violations: [] };
    const { id } = invariant;
    return {
      invariant,
      violations: invariant.check(evidence).map((found) => ({ invariant: id, ...found })),
    };
  });
}

/** Everything that is otherwise than promised in a run that has come to rest; empty when all holds. */
export function checkInvariants(run: Run): Violation[] {
  return judge(run).flatMap(({ violations }) => violations);
}
