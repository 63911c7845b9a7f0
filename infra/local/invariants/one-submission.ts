import { referenceOf } from "../../../functions/domain/reference.ts";
import type { Call } from "./history.ts";
import type { Invariant } from "./invariant.ts";
import type { Finding } from "./violation.ts";
import type { AssessmentFacts, StoredSubmission } from "./world.ts";

/** I2: a round has one submission, and every acknowledgement names it. */
export const oneSubmission: Invariant = {
  id: "I2",
  says: "one submission per round, one id and hash in all acknowledgements",
  check: ({ world, history }) =>
    world.assessments.flatMap((facts) => [
      ...facts.submissions.flatMap((submission) => sound(facts, submission)),
      ...acknowledged(facts, history),
      ...everyRound(facts),
    ]),
};

/** What closes a round: the supplier, or a member in its stead. */
const CLOSING = ["submitted", "closed-without-response", "desk-submitted"];

function sound(facts: AssessmentFacts, submission: StoredSubmission): Finding[] {
  const { sha256, reference, round, frozen, sk } = submission;
  const where = `${facts.where} / ${sk}`;
  if (!frozen) {
    const what = "The parts of a submission are not what was hashed.";
    return [{ what, where, evidence: { sha256 } }];
  }
  const entered = facts.entries.filter(
    ({ event, data }) => CLOSING.includes(event) && data.round === round,
  );
  const hashes = entered.map(({ data }) => data.sha256);
  const evidence = { sha256, reference, round: frozen.round, entered: hashes };
  const named = frozen.assessment === facts.head.id && frozen.round === round;
  if (!named || reference !== referenceOf(sha256)) {
    return [{ what: "A submission and its receipt do not fit.", where, evidence }];
  }
  return hashes.length === 1 && hashes[0] === sha256
    ? []
    : [{ what: "A round has another number of submissions than one.", where, evidence }];
}

function acknowledged(facts: AssessmentFacts, history: readonly Call[]): Finding[] {
  return history
    .filter(({ assessment, route }) => assessment === facts.head.id && route === "portal.submit")
    .flatMap(({ received: { receipt }, who }) => {
      if (!receipt) return [];
      const stands = facts.submissions.find(({ round }) => round === receipt.round);
      const same = stands?.sha256 === receipt.sha256 && stands.reference === receipt.reference;
      if (same) return [];
      const { sha256, reference } = stands ?? {};
      const evidence = { acknowledged: receipt, stands: { sha256, reference }, who };
      const what = "An acknowledged submission is not the one that stands.";
      return [{ what, where: facts.where, evidence }];
    });
}

/** Every round before the present one was submitted, and the present one too once it is closed. */
function everyRound({ head, submissions, where }: AssessmentFacts): Finding[] {
  const submitted = ["submitted", "in-review", "decided"].includes(head.status);
  const due = head.status === "cancelled" ? 0 : submitted ? head.round : head.round - 1;
  const rounds = submissions.map(({ round }) => round);
  const missing = Array.from({ length: due }, (_, index) => index + 1).filter(
    (round) => !rounds.includes(round),
  );
  if (missing.length === 0 || head.status === "no-response") return [];
  return [{ what: "A closed round has no submission.", where, evidence: { missing, rounds } }];
}
