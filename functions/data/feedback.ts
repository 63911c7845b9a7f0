import { afterFeedback, type MailFeedback } from "../domain/mail-feedback.ts";
import { keys, type OrganisationContext } from "./keys.ts";
import { letterRow } from "./outbox.ts";
import { retried } from "./retried.ts";
import { get, transact } from "./table.ts";
import { update } from "./writes.ts";

/**
 * P110 · Record what the mail service says of a letter; events may come twice and in any order, and
 * a letter that is not there is nobody's. Tells whether its state moved. OUTBOX#
 */
export function recordFeedback(
  context: OrganisationContext,
  { assessment, letter, said, permanent }: MailFeedback,
  now: string,
): Promise<boolean> {
  const key = keys.outbox(context, assessment, letter);
  return retried(async () => {
    const item = await get(key);
    if (item?.kind !== "letter") return false;
    const { state } = letterRow(item);
    const next = afterFeedback(state, said);
    if (next === undefined) return false;
    const reason = said === "bounced" && !permanent ? BOUNCED_FOR_NOW : REASONS[said];
    const set = { state: next, at: now, ...(reason && { reason }) };
    const remove = ["duePk", "dueSk", ...(reason ? [] : ["reason"])];
    await transact([update(key, { set, remove }, [["state", "=", state]])]);
    return true;
  });
}

const BOUNCED_FOR_NOW = "The mailbox did not take it this time.";

const REASONS: Readonly<Record<MailFeedback["said"], string | undefined>> = {
  delivered: undefined,
  rejected: "The mail service did not send it.",
  bounced: "There is no such mailbox; nothing more is sent to it.",
  complained: "It was reported as unwanted; nothing more is sent to this address.",
};
