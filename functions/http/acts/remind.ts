import { type Head, loadHead } from "../../data/head.ts";
import { type InvitationItem, listLetters } from "../../data/invitations.ts";
import type { OrganisationContext } from "../../data/keys.ts";
import { saveReminders } from "../../data/remind.ts";
import { reachableInvitations } from "../../data/reminders.ts";
import { retried } from "../../data/retried.ts";
import { assertOpen } from "../../domain/assert-invitable.ts";
import { Refusal } from "../../domain/errors.ts";
import { askedOf, assertReminderAllowed } from "../../domain/letter-cap.ts";

/** Whom to remind, at whose wish; `invitation` narrows it to one person. */
type Wish = { assessment: string; invitation?: string; change: string };

/**
 * Reminds everybody who may answer an assessment and has an address, each at most once a day.
 * Refused when there is nobody, or all were reminded already; repeated it changes nothing.
 */
export function remind(
  context: OrganisationContext,
  wish: Wish,
  by: { id: string; name: string },
  now: string,
): Promise<void> {
  return retried(async () => {
    const head = await loadHead(context, wish.assessment);
    assertOpen(head.status);
    const wanted = await wantedBy(context, head, wish);
    if (wanted.some(({ change }) => change === wish.change)) return;
    const letters = await listLetters(context, head.id);
    const waits = wanted.map((each) => waitOf(each, askedOf(letters, each.id), now));
    const invitations = wanted.filter((_, index) => waits[index] === undefined);
    const [wait] = waits;
    if (invitations.length === 0 && wait) throw wait;
    await saveReminders(context, head, { invitations, change: wish.change }, by, now);
  });
}

async function wantedBy(
  context: OrganisationContext,
  head: Head,
  { invitation }: Wish,
): Promise<InvitationItem[]> {
  const reachable = await reachableInvitations(context, head);
  const wanted = invitation ? reachable.filter(({ id }) => id === invitation) : reachable;
  if (wanted.length > 0) return wanted;
  throw new Refusal(
    "conflict",
    "Nobody to remind: whoever may answer here has no e-mail address. Copy a link instead.",
  );
}

function waitOf(
  { remindedAt }: InvitationItem,
  asked: readonly string[],
  now: string,
): Refusal | undefined {
  try {
    assertReminderAllowed(remindedAt, asked, now);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
