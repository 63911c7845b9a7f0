import type { Decision } from "../../domain/assessment.ts";
import type { Band } from "../../domain/bands.ts";
import type { ResultStatus } from "../../domain/proposal.ts";

/** What a business owner reads who is asked to approve a decision, in English. */
export const approval = {
  title: (by: string) => `${by} asks you to approve a decision`,
  intro: (product: string, supplier: string) =>
    `It is about ${product} of ${supplier}. Nothing is decided before you approve it.`,
  codeWhy: (mailbox: string) =>
    `To read the reasons and the result and to answer, type a code of six digits. We send it to ${mailbox} when you ask for it.`,
  decision: "Decision",
  decisions: {
    accept: "Accept",
    "accept-with-actions": "Accept with actions",
    conditional: "Accept under conditions",
    reject: "Reject",
    "accepted-by-exception": "Accept by exception",
  } as Record<Decision, string>,
  asker: "Who asks",
  waived: "Must-haves set aside",
  waiver: (gate: string, title: string, until: string) => `${gate}, ${title}, until ${until}`,
  exception: "Exception until",
  answerBy: "Answer by",
  reason: "Reason",
  conditions: "Conditions for the supplier",
  nextReview: "Next review",
  compensating: "What keeps the risk small",
  exitPlan: "Exit plan",
  owner: "Risk owner",
  result: "The result it would be taken on",
  tier: "Tier",
  grade: "Grade",
  graded: (shown: string, claimed: string) => `${shown} % shown, ${claimed} % claimed`,
  held: (gate: string) => `held by ${gate}`,
  notScored: "Nothing was scored",
  inherent: "Inherent risk",
  residual: "Residual risk",
  bands: { Low: "Low", Moderate: "Moderate", High: "High", Critical: "Critical" } as Record<
    Band,
    string
  >,
  proposed: "Proposed by the model",
  gates: "Open must-haves",
  gate: (id: string, title: string, severity: string) => `${id}, ${title} (${severity})`,
  noGates: "None",
  severities: { blocker: "blocker", major: "major" },
  status: {
    open: "Not final: answers or verdicts are missing.",
    "review-open": "Not final: documents have not been read yet.",
  } as Record<Exclude<ResultStatus, "final">, string>,
  yours: "Your answer",
  note: "Your reason",
  noteHint: "Kept with the decision. Needed where you decline.",
  noteWrong: "Say why not; whoever asked will read it",
  summary: "Not answered yet",
  name: (mailbox: string) =>
    `It is recorded under your name and ${mailbox} as approved by mail link.`,
  approve: "Approve the decision",
  decline: "Decline",
  unsure:
    "The server did not answer, so it is not certain that your answer arrived. Press again: it counts once.",
  done: {
    approved: "You approved the decision",
    declined: "You declined the decision",
    approvedText: (by: string) => `It is recorded, and ${by} sees it at once.`,
    declinedText: (by: string) => `Nothing was decided. ${by} reads your reason.`,
    by: "Answered by",
    at: "Answered",
    close: "This link is used now. You can close the page.",
  },
};

export type ApprovalWords = typeof approval;
