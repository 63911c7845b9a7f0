import type { Landing } from "../contract/shapes/portal.ts";
import { loadContent } from "../data/content.ts";
import { type Head, loadRound, type Round } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { buyerName, type Person, requesterFacts } from "../data/parties.ts";
import type { AssessmentState } from "../domain/assessment.ts";
import { endOfDue } from "../domain/due.ts";
import { maskAddress } from "../domain/invitation.ts";
import { expectedWork } from "../domain/work.ts";

/** Who arrives, and with what proved. */
export type Arrival = {
  context: OrganisationContext;
  head: Head;
  level: "opened" | "proved";
  contact: Person;
};

/** What the landing page shows: who asks whom about what, until when; nothing of the answers. */
export async function landingFor(arrival: Arrival, round?: Round): Promise<Landing> {
  const { context, head, level, contact } = arrival;
  const [frozen, buyer, requester, content] = await Promise.all([
    round ?? loadRound(context, head),
    buyerName(context),
    requesterFacts(context, head.requester),
    loadContent(head.content),
  ]);
  const { supplierName: supplier, product, message } = frozen;
  return {
    assessment: head.id,
    ...{ level, buyer, supplier, product, language: head.language },
    status: LANDING_STATUS[head.status],
    requester: {
      name: requester?.name ?? buyer,
      ...(requester?.email && { email: requester.email }),
    },
    title: content.questionnaire.title,
    ...(message && { message }),
    due: { ...head.due, ends: endOfDue(head.due) },
    ...expectedWork(content.questionnaire, frozen.scope, frozen.returned),
    stepUp: stepUpFor(head, contact),
    ...(contact.email && { mailbox: maskAddress(contact.email) }),
  };
}

/**
 * How a person proves to be the invited one. Whoever has no address got the link by other means,
 * and no mailbox can be proved: then a person's Start is enough.
 */
export function stepUpFor({ stepUp }: Head, { email }: Person): "code" | "start" {
  return email ? stepUp : "start";
}

const LANDING_STATUS: Readonly<Record<AssessmentState, Landing["status"]>> = {
  draft: "closed",
  issued: "open",
  returned: "open",
  submitted: "submitted",
  "in-review": "submitted",
  "no-response": "closed",
  decided: "closed",
  cancelled: "closed",
};
