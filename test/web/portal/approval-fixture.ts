import type * as z from "zod";
import { approvalReceipt, waitingDecision } from "../../../functions/contract/shapes/approval.ts";
import { landing } from "../../../functions/contract/shapes/portal.ts";
import { openedLanding } from "./fixture.ts";

const asked = {
  decision: "accept-with-actions",
  by: { name: "Ruth Lang", email: "ruth@nordlicht.example" },
  at: "2027-02-01T10:00:00Z",
  waived: [{ gate: "K2", title: "Serious incidents are told", until: "2027-09-30" }],
  answerBy: "2027-02-15",
} as const;

/** What a business owner sees who opened the link. */
export const approverLanding = landing().parse({
  ...openedLanding,
  ...{ status: "submitted", stepUp: "code", mailbox: "o…@nordlicht.example", approval: asked },
  requester: asked.by,
});

/** What they see once the mailbox is proved; parsed through the contract. */
export const waiting: z.output<ReturnType<typeof waitingDecision>> = waitingDecision().parse({
  ...asked,
  reason: "The pilot cannot wait.\nThey mend it by autumn.",
  conditions: ["Name an incident contact."],
  nextReview: "2027-10-31",
  waivers: [{ ...asked.waived[0], reason: "Told to us by phone meanwhile." }],
  result: {
    ...{ tier: "T2", status: "final", claimed: 8533, shown: 7290, grade: "E", heldBy: "K2" },
    inherent: { likelihood: 3, impact: 4, product: 12, band: "High" },
    residual: { likelihood: 3, impact: 4, product: 12, band: "High" },
    proposed: "reject",
    openGates: [{ id: "K2", title: "Serious incidents are told", severity: "blocker" }],
  },
});

export const approved = approvalReceipt().parse({
  ...{ approved: true, decision: "accept-with-actions", name: "Otto Brandt" },
  ...{ address: "otto@nordlicht.example", at: "2027-02-02T09:00:00Z" },
});
