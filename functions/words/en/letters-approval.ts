import type { Decision } from "../../domain/assessment.ts";

const DECISIONS: Readonly<Record<Decision, string>> = {
  accept: "Accept",
  "accept-with-actions": "Accept with actions",
  conditional: "Accept under conditions",
  reject: "Reject",
  "accepted-by-exception": "Accept by exception",
};

/** What is said in English to the second person of a decision. Values are safe already. */
export const approval = {
  subject: (supplier: string, product: string) =>
    `Your approval is asked for: ${supplier}, ${product}`,
  tells: (asker: string, supplier: string, product: string) =>
    `${asker} wants to decide on ${product} of ${supplier} and needs a second person. Nothing is ` +
    "decided before you approve it.",
  decision: "Decision",
  name: (decision: Decision) => DECISIONS[decision],
  waived: "Must-haves set aside",
  until: "Until",
  answerBy: "Answer by",
  open: "Read the reasons and answer",
  byLink:
    "No sign-in is needed: a code of six digits, sent to this mailbox, shows you the reasons and " +
    "the result. Then you approve or decline, once.",
  personal: "The link is meant for you alone, and works until you have answered.",
} as const;
