import type { Decision } from "./assessment.ts";
import { type Band, CUT_OFFS, type Grade } from "./bands.ts";
import { type GateResult, worstOpen } from "./gates.ts";
import type { DomainResult, QuestionResult } from "./scoring.ts";

/** What a result can propose, from best to worst. An exception is never proposed. */
export const PROPOSALS = [
  "accept",
  "accept-with-actions",
  "conditional",
  "reject",
] as const satisfies Decision[];
export type Proposal = (typeof PROPOSALS)[number];

/** The decision proposed and what each ground alone would propose. */
export type ProposedDecision = {
  decision: Proposal;
  grounds: { gates: Proposal; residual: Proposal; grade: Proposal; domains: Proposal };
};

/** How complete a result is; only a final one may be accepted. */
export const RESULT_STATUSES = ["open", "review-open", "final"] as const;
export type ResultStatus = (typeof RESULT_STATUSES)[number];

/** The decision proposed: the worst of its four grounds (scoring model 2.6). */
export function proposeDecision(facts: {
  gates: readonly GateResult[];
  band: Band;
  /** After the hold; null when nothing was scored. */
  grade: Grade | null;
  domains: readonly DomainResult[];
}): ProposedDecision {
  const open = worstOpen(facts.gates);
  const weak = facts.domains.some(({ shown }) => shown !== null && shown < CUT_OFFS.weakDomain);
  const grounds = {
    gates: open === null ? ("accept" as const) : BY_GATE[open],
    residual: BY_BAND[facts.band],
    // A result that could not be scored is never accepted (2.3).
    grade: facts.grade === null ? ("conditional" as const) : BY_GRADE[facts.grade],
    domains: weak ? ("accept-with-actions" as const) : ("accept" as const),
  };
  const given = Object.values(grounds);
  const decision = PROPOSALS.findLast((each) => given.includes(each)) ?? "reject";
  return { decision, grounds };
}

/**
 * How complete a result is (scoring model 2.6): open while a question waits for the supplier or
 * for a ruling on N/A, review-open while unread evidence stands behind an answer of a critical
 * control or under an applying gate, else final. A result without a score is never final.
 */
export function resultStatus(facts: {
  questions: readonly QuestionResult[];
  critical: ReadonlySet<string>;
  gates: readonly GateResult[];
  scored: boolean;
}): ResultStatus {
  const waits = ({ state: { kind } }: QuestionResult) =>
    kind === "unanswered" || kind === "na-claimed" || kind === "nda";
  if (facts.questions.some(waits)) return "open";
  const gated = new Set(facts.gates.filter((each) => each.applies).map((each) => each.question));
  const unread = facts.questions.some(
    ({ id, awaitsReading }) => awaitsReading && (facts.critical.has(id) || gated.has(id)),
  );
  return unread || !facts.scored ? "review-open" : "final";
}

const BY_GATE = { blocker: "reject", major: "conditional" } as const;

const BY_BAND: Record<Band, Proposal> = {
  Low: "accept",
  Moderate: "accept-with-actions",
  High: "conditional",
  Critical: "reject",
};

const BY_GRADE: Record<Grade, Proposal> = {
  A: "accept",
  B: "accept",
  C: "accept-with-actions",
  D: "conditional",
  E: "reject",
};
