import type { AssessmentState } from "../../../functions/domain/assessment.ts";
import type { Invariant } from "./invariant.ts";
import type { Finding } from "./violation.ts";
import type { AssessmentFacts } from "./world.ts";

/**
 * I9: the history of every assessment is a walk along legal moves and ends where the assessment
 * stands. The moves are written down here once more, so that a wrong table is found as well.
 */
export const legalMoves: Invariant = {
  id: "I9",
  says: "only legal moves of state, and final states stay",
  check: ({ world }) => world.assessments.flatMap((facts) => [...walked(facts), ...closed(facts)]),
};

/** In which states an event may happen, and where it leads if it moves the state. */
type Step = {
  from: readonly AssessmentState[];
  to?: Partial<Record<AssessmentState, AssessmentState>>;
};

/** What may be entered in a later round than it is about: a result, and a decline of what waited. */
const LATER = new Set(["scored", "approval-declined"]);

const OPEN = ["issued", "returned"] as const;
const WITH_BUYER = ["submitted", "in-review"] as const;
const REVIEW = [...WITH_BUYER, "no-response"] as const;
const LIVING = ["draft", ...OPEN, ...REVIEW] as const;

const STEPS: Readonly<Record<string, Step>> = {
  "assessment-changed": { from: LIVING },
  "assessment-issued": { from: ["draft"], to: { draft: "issued" } },
  "assessment-cancelled": {
    from: ["draft", ...OPEN, ...WITH_BUYER],
    to: all(["draft", ...OPEN, ...WITH_BUYER], "cancelled"),
  },
  "invitation-resent": { from: OPEN },
  "link-copied": { from: OPEN },
  "invitation-revoked": { from: [...OPEN, ...REVIEW, "decided"] },
  commented: { from: [...OPEN, ...REVIEW, "decided"] },
  "correction-asked": { from: ["returned", ...REVIEW, "decided"] },
  "correction-declined": { from: ["returned", ...REVIEW, "decided"] },
  reminded: { from: OPEN },
  "link-replaced": { from: [...OPEN, ...REVIEW, "decided"] },
  "invited-again": { from: OPEN },
  "contact-invited": { from: OPEN },
  "contact-replaced": { from: OPEN },
  delegated: { from: OPEN },
  "delegation-ended": { from: [...OPEN, ...REVIEW, "decided"] },
  "handed-over": { from: OPEN },
  "signature-asked": { from: OPEN },
  "signature-taken-back": { from: [...OPEN, ...REVIEW, "decided"] },
  "signature-refused": { from: OPEN },
  submitted: { from: OPEN, to: all(OPEN, "submitted") },
  scored: { from: [...REVIEW, "returned", "decided"] },
  "result-withdrawn": { from: ["cancelled"] },
  ruled: { from: REVIEW, to: { submitted: "in-review" } },
  "evidence-judged": { from: REVIEW, to: { submitted: "in-review" } },
  "questions-returned": { from: REVIEW, to: all(REVIEW, "returned") },
  decided: { from: REVIEW, to: all(REVIEW, "decided") },
  "approval-asked": { from: REVIEW },
  "approval-declined": { from: [...REVIEW, "returned", "decided", "cancelled"] },
  "decision-fell-due": { from: ["decided"] },
  reopened: { from: ["decided"], to: { decided: "in-review" } },
  "closed-without-response": { from: OPEN, to: all(OPEN, "no-response") },
  "desk-submitted": {
    from: ["draft", ...OPEN, "no-response"],
    to: all(["draft", ...OPEN, "no-response"], "submitted"),
  },
};

function walked({ head, entries, where }: AssessmentFacts): Finding[] {
  const [first, ...rest] = entries;
  const findings: Finding[] = [];
  let state: AssessmentState = "draft";
  let round = 1;
  const found = (what: string, evidence: Record<string, unknown>) =>
    findings.push({ what, where, evidence });
  if (first?.event !== "assessment-prepared") {
    found("A history does not begin with its assessment.", { first: first?.event });
  }
  for (const { sequence, event, data } of rest) {
    const step = STEPS[event];
    if (!step?.from.includes(state)) {
      found("An event happened in a state that does not allow it.", { sequence, event, state });
    }
    if (event === "questions-returned") round += 1;
    // What a member compiles after a silent round is a round of its own.
    if (event === "desk-submitted" && state === "no-response") round += 1;
    const wrongRound = typeof data.round === "number" && data.round !== round;
    if (wrongRound && !LATER.has(event))
      found("An event names another round.", { sequence, event, round, data });
    state = step?.to?.[state] ?? state;
  }
  if (state !== head.status || round !== head.round) {
    const evidence = {
      history: { state, round },
      stands: { state: head.status, round: head.round },
    };
    found("An assessment stands otherwise than its history.", evidence);
  }
  return findings;
}

/** Whoever may write is invited and not revoked, and nobody may once it is closed for good. */
function closed({ head, invitation, where }: AssessmentFacts): Finding[] {
  const ended = head.status === "decided" || head.status === "cancelled";
  return Object.entries(head.writers).flatMap(([id, generation]) => {
    const own = invitation.find((each) => each.id === id);
    const holds = own?.state === "active" && own.generation === generation && !ended;
    if (holds) return [];
    const evidence = { writer: id, generation, invitation: own ?? "none", status: head.status };
    return [{ what: "Somebody may write who may not.", where, evidence }];
  });
}

function all<From extends AssessmentState>(from: readonly From[], to: AssessmentState) {
  return Object.fromEntries(from.map((each) => [each, to]));
}
