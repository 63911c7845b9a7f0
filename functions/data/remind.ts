import { headChange } from "./assessments.ts";
import { derivedId } from "./hash.ts";
import type { Head } from "./head.ts";
import type { InvitationItem } from "./invitations.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { letterWrite } from "./outbox.ts";
import type { Author } from "./suppliers.ts";
import { transact } from "./table.ts";
import { update } from "./writes.ts";

/**
 * P107 · Ask for a reminder of each of these invitations now, once a call; refused where somebody
 * else did in between. HEAD, INVITATION#i, OUTBOX#reminder-
 */
export async function saveReminders(
  context: OrganisationContext,
  head: Head,
  { invitations, change }: { invitations: readonly InvitationItem[]; change: string },
  by: Author,
  now: string,
): Promise<void> {
  const { id: assessment } = head;
  const data = { invitations: invitations.map(({ id }) => id) };
  await transact([
    ...headChange(context, head, {}, { event: "reminded", by: by.id, at: now, data }, [
      ["status", "=", head.status],
    ]),
    ...invitations.flatMap(({ id, generation, remindedAt }) => {
      const row = { id: `reminder-${id}-${derivedId(change, id)}`, assessment, invitation: id };
      return [
        update(keys.invitation(context, assessment, id), { set: { change, remindedAt: now } }, [
          ["state", "=", "active"],
          ["generation", "=", generation],
          remindedAt === undefined ? ["remindedAt", "absent"] : ["remindedAt", "=", remindedAt],
        ]),
        letterWrite(context, { ...row, letter: "reminder" }, now),
      ];
    }),
  ]);
}
