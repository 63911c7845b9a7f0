import { expect, test } from "vitest";
import type { Band, Grade } from "../../functions/domain/bands.ts";
import type { GateResult, Severity } from "../../functions/domain/gates.ts";
import { proposeDecision, resultStatus } from "../../functions/domain/proposal.ts";
import type { QuestionResult } from "../../functions/domain/scoring.ts";
import type { QuestionState } from "../../functions/domain/states.ts";

type Ground = { open?: Severity; band?: Band; grade?: Grade | null; domain?: number | null };

test.for<[rule: string, ground: Ground, decision: string]>([
  ["nothing against it is accept", {}, "accept"],
  ["an open blocker is reject", { open: "blocker" }, "reject"],
  ["an open major is conditional", { open: "major" }, "conditional"],
  ["a critical risk left is reject", { band: "Critical" }, "reject"],
  ["a high risk left is conditional", { band: "High" }, "conditional"],
  ["a moderate risk left is accept with actions", { band: "Moderate" }, "accept-with-actions"],
  ["grade E is reject", { grade: "E" }, "reject"],
  ["grade D is conditional", { grade: "D" }, "conditional"],
  ["grade C is accept with actions", { grade: "C" }, "accept-with-actions"],
  ["grade B is accept", { grade: "B" }, "accept"],
  ["a domain below 5000 is accept with actions", { domain: 4999 }, "accept-with-actions"],
  ["a domain at 5000 is accept", { domain: 5000 }, "accept"],
  ["a domain that dropped out is accept", { domain: null }, "accept"],
  ["not scored is conditional", { grade: null }, "conditional"],
  ["the worst ground counts", { open: "major", grade: "E", band: "Moderate" }, "reject"],
])("%s", ([, { open, band = "Low", grade = "A", domain = 9000 }, decision]) => {
  const domains = [{ id: "d", title: "D", weight: 1, claimed: domain, shown: domain }];
  const gates = open ? [gate("q1", open)] : [gate("q1", null)];
  expect(proposeDecision({ gates, band, grade, domains }).decision).toBe(decision);
});

const answered: QuestionState = { kind: "answered", points: 75 };

test.for<[rule: string, question: QuestionResult, status: string]>([
  ["all answered and read is final", question("c", answered), "final"],
  ["unanswered is open", question("x", { kind: "unanswered" }), "open"],
  ["N/A claimed is open", question("x", { kind: "na-claimed" }), "open"],
  ["only under NDA is open", question("x", { kind: "nda" }), "open"],
  ["do not know is an answer to be judged: final", question("c", { kind: "unknown" }), "final"],
  ["undisclosed is final", question("c", { kind: "undisclosed" }), "final"],
  [
    "unread evidence of a critical control is review-open",
    question("c", answered, true),
    "review-open",
  ],
  [
    "unread evidence under a gate, open or closed, is review-open",
    question("g", answered, true),
    "review-open",
  ],
  [
    "unread evidence under a gate that does not apply is final",
    question("n", answered, true),
    "final",
  ],
  ["unread evidence elsewhere is final", question("x", answered, true), "final"],
])("%s", ([, one, status]) => {
  expect(statusOf([one])).toBe(status);
});

test("open goes before review-open", () => {
  expect(statusOf([question("c", answered, true), question("x", { kind: "nda" })])).toBe("open");
});

test("a result without a score is never final", () => {
  expect(statusOf([question("c", { kind: "hidden" })], false)).toBe("review-open");
  expect(statusOf([], false)).toBe("review-open");
});

function statusOf(questions: QuestionResult[], scored = true) {
  const gates = [gate("g", null), { ...gate("n", null), applies: false }];
  return resultStatus({ questions, critical: new Set(["c"]), gates, scored });
}

function gate(asked: string, severity: Severity | null): GateResult {
  const open = severity && { severity, because: "answer" as const, impact: 3 };
  const named = {
    id: `K-${asked}`,
    title: "Must-have",
    question: asked,
    sentence: "It goes wrong.",
  };
  return { ...named, severity: severity ?? "major", applies: true, open };
}

function question(id: string, state: QuestionState, awaitsReading = false): QuestionResult {
  const figures = { points: 0, claimed: 0, shown: 0, factor: 100 } as const;
  const levels = { level: awaitsReading ? 1 : 0, effective: 0, required: 0 } as const;
  return { id, state, own: state, ruled: false, awaitsReading, ...figures, ...levels };
}
