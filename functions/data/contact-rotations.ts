import { isOpen } from "../domain/assessment.ts";
import { Refusal } from "../domain/errors.ts";
import { askedOf, isLetterAllowed } from "../domain/letter-cap.ts";
import { hashAddress, invitationsAt } from "./addresses.ts";
import type { ContactItem } from "./contacts.ts";
import type { Head } from "./head.ts";
import { type InvitationItem, listLetters } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { rotationWrites } from "./rotations.ts";
import type { Author } from "./suppliers.ts";
import { itemsAt } from "./table.ts";
import type { Write } from "./writes.ts";

/** Assessments whose links one change of a contact ends; each takes up to five of 100 writes. */
const MOST_AT_ONCE = 18;

/** What a new address does to what was sent to the old one. */
export type ContactLinks = { writes: Write[]; ended: number; sent: number };

/**
 * P102 · End all links and sessions of a contact whose address changes, in every assessment that was
 * sent to the old one, and send the open ones to the new one where wished: whoever reads the old
 * mailbox must not get in any more. ADDRESS#hmac, HEAD, INVITATION#i, OUTBOX#replaced-
 */
export async function contactLinks(
  context: OrganisationContext,
  contact: Pick<ContactItem, "id" | "email">,
  { email, send }: { email: string | null | undefined; send: boolean },
  by: Author,
  now: string,
): Promise<ContactLinks> {
  const before = contact.email;
  const same =
    email === undefined || (email && before && hashAddress(email) === hashAddress(before));
  if (before === undefined || same) return { writes: [], ended: 0, sent: 0 };
  const standing = await invitationsOf(context, contact.id, before);
  if (standing.length > MOST_AT_ONCE) throw tooMany(standing.length);
  const each = await Promise.all(
    standing.map(async ({ head, invitation }) => {
      const letters =
        send && email && isOpen(head.status) ? await listLetters(context, head.id) : [];
      const allowed = isLetterAllowed(askedOf(letters, invitation.id), now);
      const letter = send && email && isOpen(head.status) && allowed ? "invitation" : undefined;
      const data = { invitation: invitation.id, contact: contact.id };
      const event = { event: "link-replaced", by: by.id, at: now, data };
      const rotation = { invitation, address: email ?? undefined, letter } as const;
      return { letter, writes: rotationWrites(context, head, rotation, event) };
    }),
  );
  return {
    writes: each.flatMap(({ writes }) => writes),
    ended: each.length,
    sent: each.filter(({ letter }) => letter).length,
  };
}

/** What still holds of what was sent to an address for a contact; drafts and cancelled ones do not. */
async function invitationsOf(
  context: OrganisationContext,
  contact: string,
  address: string,
): Promise<{ head: Head; invitation: InvitationItem }[]> {
  const all = await invitationsAt(hashAddress(address));
  const own = all.filter((each) => each.context.organisation === context.organisation);
  const ids = [...new Set(own.map(({ assessment }) => assessment))];
  const at = await itemsAt([
    ...ids.map((id) => keys.head(context, id)),
    ...own.map((each) => keys.invitation(context, each.assessment, each.invitation)),
  ]);
  return own.flatMap((each) => {
    const head = at(keys.head(context, each.assessment)) as unknown as Head | undefined;
    const invitation = at(keys.invitation(context, each.assessment, each.invitation)) as
      | InvitationItem
      | undefined;
    if (!head || head.status === "cancelled" || invitation?.state !== "active") return [];
    return invitation.contact === contact ? [{ head, invitation }] : [];
  });
}

function tooMany(count: number): Refusal {
  const sentence = `This contact answers ${count} assessments; a new address ends the links of at most ${MOST_AT_ONCE} at once.`;
  return new Refusal("conflict", `${sentence} Add the new address as a contact of its own.`);
}
