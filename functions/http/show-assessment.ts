import type { Assessment } from "../contract/shapes/assessment.ts";
import { type ApprovalItem, loadApproval } from "../data/approvals.ts";
import { loadLine } from "../data/assessment-row.ts";
import { type ContactItem, listEveryContact } from "../data/contacts.ts";
import { loadContent } from "../data/content.ts";
import { type DecisionItem, loadDecision } from "../data/decisions.ts";
import { type Head, loadHead, loadRound } from "../data/head.ts";
import { type InvitationItem, type Letter, listLetters, listTeam } from "../data/invitations.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { loadMember } from "../data/members.ts";
import { loadReminders, type Reminders } from "../data/reminder-steps.ts";
import { loadClosing } from "../data/submissions.ts";
import { isOpen } from "../domain/assessment.ts";
import { endOfDue } from "../domain/due.ts";
import { titlesOf } from "../domain/spoken.ts";
import { expectedWork } from "../domain/work.ts";
import { teamOf } from "./show-team.ts";

/** An assessment as members see it: invitations with their letters, receipt and decision. */
export async function showAssessment(
  context: OrganisationContext,
  id: string,
  now: string,
): Promise<Assessment> {
  const head = await loadHead(context, id);
  const [
    { row },
    round,
    contacts,
    everybody,
    letters,
    requester,
    content,
    receipt,
    decision,
    approval,
    reminders,
  ] = await Promise.all([
    loadLine(context, id),
    loadRound(context, head),
    listEveryContact(context, head.supplier),
    listTeam(context, id),
    listLetters(context, id),
    loadMember(context, head.requester),
    loadContent(head.content),
    lastReceipt(context, head),
    loadDecision(context, head),
    loadApproval(context, id),
    loadReminders(context, id),
  ]);
  const { questionnaire } = content;
  const invitations = everybody.filter(({ role }) => role === undefined);
  return {
    ...{ id, status: head.status, round: head.round, version: head.version },
    reviewRevision: head.reviewRevision,
    supplier: { id: head.supplier, name: round.supplierName },
    engagement: { id: head.engagement, product: round.product },
    tier: round.scope.tier,
    questionnaire: {
      ...{ id: questionnaire.id, version: questionnaire.version, title: questionnaire.title },
      ...{ titles: titlesOf(questionnaire), hash: head.content },
      ...expectedWork(questionnaire, round.scope),
    },
    due: head.due,
    overdue: isOpen(head.status) && now >= endOfDue(head.due),
    message: round.message,
    ...{ language: head.language, stepUp: head.stepUp },
    afterDue: head.hardClose ? "closed" : "open",
    requester: { id: head.requester, name: requester?.name ?? head.requester },
    ...{ createdAt: head.createdAt, issuedAt: head.issuedAt },
    contactIds: round.contacts,
    reminders: { ...reminders.plan, next: nextOf(reminders, head) },
    invitations: invitations.map((each) => showInvitation(each, contacts, letters)),
    team: teamOf(head, { everybody, letters, contacts }),
    progress: row.progress,
    receipt,
    approval: showApproval(approval, head, now),
    // A decision that was taken up again stays in the history only.
    decision: decision && head.status === "decided" ? showDecision(decision, head) : undefined,
    returned: round.returned ?? [],
  };
}

/** When the next reminder goes out; the sweep clears what is ahead of a closed assessment. */
function nextOf({ steps }: Reminders, { status }: Head): string | undefined {
  return isOpen(status) ? steps[0]?.at : undefined;
}

/** The receipt of the newest submission: of this round, or while it is open again of the last. */
async function lastReceipt(context: OrganisationContext, { id, round }: Head) {
  const current = await loadClosing(context, id, round);
  return current ?? (round > 1 ? loadClosing(context, id, round - 1) : undefined);
}

function showDecision(item: DecisionItem, { reviewRevision }: Head) {
  const { decision, proposed, reason, conditions, nextReview, by, at, basis } = item;
  const { exception, approvedBy, fallsDue, isDue = false } = item;
  const reReview = item.reviewRevision !== reviewRevision;
  const terms = { waivers: item.waivers ?? [], exception, approvedBy, fallsDue, isDue };
  return { decision, proposed, reason, conditions, nextReview, by, at, basis, reReview, ...terms };
}

/** The decision that waits for its second person, or was declined, while nothing is decided. */
function showApproval(
  item: ApprovalItem | undefined,
  head: Head,
  now: string,
): Assessment["approval"] {
  if (!item || item.state === "approved" || head.status === "decided") return undefined;
  const { decision, reason, conditions, nextReview, waivers, exception, by, at } = item;
  const { approver, state, note, version, answerBy, address } = item;
  return {
    ...{ decision, reason, nextReview, waivers, exception, by, at, approver, state, note, version },
    ...{ answerBy, address },
    ended: state === "pending" && now >= endOfDue({ date: answerBy, zone: head.due.zone }),
    conditions: conditions.map(({ text }) => text),
    outdated: item.reviewRevision !== head.reviewRevision || item.round !== head.round,
  };
}

function showInvitation(
  { id, contact, person, state, generation }: InvitationItem,
  contacts: readonly ContactItem[],
  letters: readonly Letter[],
): Assessment["invitations"][number] {
  const known = person ?? contacts.find((each) => each.id === contact);
  return {
    ...{ id, state, generation },
    contact: { id: contact, name: known?.name ?? contact, email: known?.email },
    letters: letters
      .filter(({ invitation }) => invitation === id)
      .map(({ id: letterId, letter, state: delivery, at, reason }) => ({
        ...{ id: letterId, letter, state: delivery, at, reason },
      })),
  };
}
