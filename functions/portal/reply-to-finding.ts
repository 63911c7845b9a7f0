import { findingReplyLetter } from "../data/finding-letters.ts";
import { loadFinding, replyToFinding as reply } from "../data/findings.ts";
import { retried } from "../data/retried.ts";
import { whileInvited } from "../data/writer.ts";
import { dateIn } from "../domain/due.ts";
import { notFound, Refusal } from "../domain/errors.ts";
import { assertReplied, isShownToSupplier } from "../domain/finding.ts";
import { assertStorable } from "../domain/storable.ts";
import { findingsFor } from "../http/findings-for.ts";
import { saidOnce } from "../http/said-once.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Say what was done about a finding, with proof; it then waits for the buyer. */
export const replyToFinding: PortalAct<"replyToFinding"> = async (given) => {
  const { params, query, body, caller, now } = given;
  const guest = sessionOf(caller);
  const { context, head, contact } = guest;
  const { id: change } = saidOnce("replyToFinding", guest, given);
  assertStorable([body.text, body.proofs], "text");
  assertNotAhead(body.proofs, dateIn(head.due.zone, now));
  await retried(async () => {
    const before = await loadFinding(context, params.findingId);
    const { row, thread } = before;
    const theirs = row.supplierId === head.supplier && row.engagementId === head.engagement;
    if (!theirs || !isShownToSupplier(row.state)) throw notFound();
    if (thread.some((each) => each.change === change)) return;
    assertReplied(row.state);
    if (thread.length >= MOST_MESSAGES) throw full();
    const letter = findingReplyLetter(context, row, row.owner ?? head.requester, now);
    const by = { id: contact.id, name: contact.name };
    await whileInvited(guest, (right) =>
      reply(context, before, { ...body, change }, by, now, [letter, right]),
    );
  });
  const show = await findingsFor(head.content, query.language ?? head.language, now);
  return show(await loadFinding(context, params.findingId));
};

/** Messages one finding holds; it is one item of at most 400 KB. */
const MOST_MESSAGES = 60;

function assertNotAhead(proofs: readonly { dated: string }[], today: string): void {
  const fields = proofs.flatMap(({ dated }, index) =>
    dated > today
      ? [{ path: `proofs.${index}.dated`, message: `Give a date up to ${today}.` }]
      : [],
  );
  if (fields.length > 0) throw new Refusal("invalid", "Some fields need mending.", { fields });
}

function full(): Refusal {
  return new Refusal("conflict", "This thread is full; write to each other directly.", {
    reason: "thread-full",
  });
}
