import type { Decision } from "./assessment.ts";
import { type FieldProblem, Refusal } from "./errors.ts";
import type { OpenGate } from "./gates.ts";
import type { Tier } from "./questionnaire.ts";

/** An open must-have set aside for a time; it changes what may be decided and no figure. */
export type Waiver = { gate: string; reason: string; until: string };

/** What stands against a risk that is taken for a time (scoring model 2.6); `owner` is a member. */
export type Exception = {
  compensating: string;
  exitPlan: string;
  owner: string;
  until: string;
};

/** A decision somebody wants to take; dates are plain dates. */
export type DecisionWish = {
  decision: Decision;
  nextReview?: string | undefined;
  waivers: readonly Waiver[];
  exception?: Exception | undefined;
  /** The member who is to approve it. */
  approver?: string | undefined;
};

/** What a decision rests on, as far as the rules of taking it go. */
export type DecisionFacts = {
  tier: Tier;
  /** Completeness of the result (scoring model 2.6). */
  status: "open" | "review-open" | "final";
  /** Members who overrode an answer, accepted N/A, or answered for the supplier. */
  rulers: readonly string[];
  openGates: readonly Pick<OpenGate, "id">[];
  /** Today in the assessment's zone. */
  today: string;
};

/**
 * Refuses a decision the rules do not allow. Accept and accept with actions need a final result
 * and every open must-have waived; reject and conditional can always be recorded (scoring model
 * 2.6). Waivers and exceptions need their end and a second person; at T1 and T2 so does whoever
 * overrode an answer or accepted N/A. The second person is another one, who did not rule either.
 */
export function assertDecision(by: string, wish: DecisionWish, facts: DecisionFacts): void {
  assertDecisionTerms(wish, facts);
  const { decision, waivers, approver } = wish;
  const accepts = decision === "accept" || decision === "accept-with-actions";
  if (accepts && facts.status !== "final") {
    throw new Refusal("conflict", "The result is not final: only a final one can be accepted.");
  }
  const left = facts.openGates.filter(({ id }) => waivers.every(({ gate }) => gate !== id));
  if (accepts && left.length > 0) {
    const names = left.map(({ id }) => id).join(", ");
    throw new Refusal(
      "conflict",
      `Open must-haves stand against it: waive ${names} or decide otherwise.`,
    );
  }
  const strict = facts.tier === "T1" || facts.tier === "T2";
  if (approver === by) throw invalid([{ path: "approver", message: "Choose somebody else." }]);
  if (strict && approver !== undefined && facts.rulers.includes(approver)) {
    const message = "This person ruled here; at T1 and T2 choose one who did not.";
    throw invalid([{ path: "approver", message }]);
  }
  if (strict && facts.rulers.includes(by) && approver === undefined) {
    throw new Refusal(
      "forbidden",
      "You overrode an answer, accepted N/A or answered for the supplier; at T1 and T2 another person decides or approves.",
    );
  }
}

/** Whether somebody else has to approve before a decision counts. */
export function needsApproval({ waivers, exception, approver }: DecisionWish): boolean {
  return waivers.length > 0 || exception !== undefined || approver !== undefined;
}

/** The day on which a decision falls due again: the first end of what it rests on, or its review. */
export function decisionFallsDue({
  waivers,
  exception,
  nextReview,
}: Pick<DecisionWish, "waivers" | "exception" | "nextReview">): string | undefined {
  const days = [...waivers.map(({ until }) => until), exception?.until, nextReview];
  return days.filter((day) => day !== undefined).toSorted()[0];
}

function assertDecisionTerms(wish: DecisionWish, { openGates, today }: DecisionFacts): void {
  const { decision, waivers, exception, nextReview, approver } = wish;
  const fields: FieldProblem[] = [];
  const ahead = (path: string, day: string | undefined) => {
    if (day !== undefined && day <= today) fields.push({ path, message: "Choose a later day." });
    if (day !== undefined && day > "2199-12-31")
      fields.push({ path, message: "This is too far off." });
  };
  if (decision === "accepted-by-exception" && !exception) {
    const message = "Give compensating controls, exit plan, risk owner and end date.";
    fields.push({ path: "exception", message });
  }
  if (exception && decision !== "accepted-by-exception") {
    fields.push({ path: "exception", message: "Only an exception has these." });
  }
  waivers.forEach(({ gate, until }, index) => {
    if (!openGates.some(({ id }) => id === gate)) {
      fields.push({ path: `waivers.${index}.gate`, message: `Must-have ${gate} is not open.` });
    }
    ahead(`waivers.${index}.until`, until);
  });
  ahead("exception.until", exception?.until);
  ahead("nextReview", nextReview);
  if ((waivers.length > 0 || exception) && approver === undefined) {
    fields.push({ path: "approver", message: "A waiver or an exception needs a second person." });
  }
  if (fields.length > 0) throw invalid(fields);
}

function invalid(fields: FieldProblem[]): Refusal {
  return new Refusal("invalid", "Some fields need mending.", { fields });
}
