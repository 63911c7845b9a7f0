import type { Landing } from "../contract/shapes/portal.ts";
import { loadApproval } from "../data/approvals.ts";
import { loadContent } from "../data/content.ts";
import { type Head, loadRound, type Round } from "../data/head.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { loadOrganisation } from "../data/organisations.ts";
import { type InvitationFacts, type Person, requesterFacts } from "../data/parties.ts";
import { type AssessmentState, isOpen } from "../domain/assessment.ts";
import { endOfDue } from "../domain/due.ts";
import { notFound } from "../domain/errors.ts";
import { isClosedByDue } from "../domain/hard-close.ts";
import { maskAddress } from "../domain/invitation.ts";
import { ownQuestions } from "../domain/own-questions.ts";
import { supplierRole } from "../domain/portal-role.ts";
import { isSignable } from "../domain/signing.ts";
import { spokenIn } from "../domain/spoken.ts";
import { stepUpOf } from "../domain/step-up.ts";
import { expectedWork } from "../domain/work.ts";
import { askedOfApprover } from "./landing-approval.ts";

/** Who arrives, and with what proved. */
export type Arrival = {
  context: OrganisationContext;
  head: Head;
  level: "opened" | "proved";
  contact: Person;
  invited: InvitationFacts;
};

/** What the landing page shows: who asks whom about what, until when; nothing of the answers. */
export async function landingFor(arrival: Arrival, now: string, round?: Round): Promise<Landing> {
  const { context, head, level, contact, invited } = arrival;
  const [frozen, organisation, requester, content, waiting] = await Promise.all([
    round ?? loadRound(context, head),
    loadOrganisation(context),
    requesterFacts(context, head.requester),
    loadContent(head.content),
    invited.role === "approver" ? loadApproval(context, head.id) : undefined,
  ]);
  if (!organisation) throw notFound();
  const approval = waiting && (await askedOfApprover(context, head, waiting));
  const { name: buyer, terms } = organisation;
  const { supplierName: supplier, product, message, scope, returned } = frozen;
  const { questionnaire } = content;
  const own = invited.share && ownQuestions(questionnaire, scope, invited.share);
  const within = own && returned ? own.filter((id) => returned.includes(id)) : (own ?? returned);
  const late = isOpen(head.status) && isClosedByDue(head, now);
  return {
    assessment: head.id,
    ...{ level, buyer, supplier, product, language: head.language },
    status: late || head.unattested ? "closed" : LANDING_STATUS[head.status],
    ...(late && { closedByDue: true }),
    requester: approval?.by ?? {
      name: requester?.name ?? buyer,
      ...(requester?.email && { email: requester.email }),
    },
    title: spokenIn(questionnaire, head.language).title,
    ...(message && { message }),
    due: { ...head.due, ends: endOfDue(head.due) },
    ...expectedWork(questionnaire, scope, within),
    stepUp: stepUpOf(head, { ...contact, role: invited.role }),
    ...(invited.by !== undefined && { asked: askedOf(head, invited, supplier) }),
    ...(approval && { approval }),
    ...(terms && { terms }),
    ...(contact.email && { mailbox: maskAddress(contact.email) }),
  };
}

/** What a colleague was asked for, by whom. */
function askedOf(head: Head, invited: InvitationFacts, supplier: string): Landing["asked"] {
  const { byName, note, dueOn, refusal } = invited;
  const role = supplierRole(invited.role);
  const changed = role === "signatory" && isOpen(head.status) && !isSignable(head, invited);
  return {
    ...{ role, by: byName ?? supplier },
    ...(note && { note }),
    ...(dueOn && { dueOn }),
    ...(changed && { changed }),
    ...(refusal && { refused: refusal.at }),
  };
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
