import { loadApproval } from "../data/approvals.ts";
import { derivedId, hashOf } from "../data/hash.ts";
import { loadHead } from "../data/head.ts";
import { invitationFacts } from "../data/parties.ts";
import { retried } from "../data/retried.ts";
import { notFound } from "../domain/errors.ts";
import { assertStorable } from "../domain/storable.ts";
import { answerWaiting } from "../http/answer-waiting.ts";
import { linkRefusal } from "../http/link-refusal.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Approves or declines the decision this business owner was asked about; the link is then used. */
export const answerByLink: PortalAct<"answerByLink"> = async ({ body, caller, now, key }) => {
  const { context, generation, contact, invitation, head: at } = sessionOf(caller);
  const { id, name, email: address = "" } = contact;
  const { approve, note } = body;
  assertStorable(note ?? "", "note");
  const change = derivedId(context.organisation, id, "answerByLink", key, hashOf(body));
  const decision = await retried(async () => {
    const [head, waiting] = await Promise.all([
      loadHead(context, at.id),
      loadApproval(context, at.id),
    ]);
    if (!waiting) throw notFound();
    const done = waiting.state === (approve ? "approved" : "declined");
    // A try of this very call went through.
    if (done && waiting.version === generation + 1) return waiting.decision;
    if (waiting.version !== generation) {
      const standing = await invitationFacts(context, at.id, invitation);
      throw linkRefusal({ generation }, standing, now) ?? notFound();
    }
    const second = { id, name, address };
    await answerWaiting(context, { head, waiting }, { approve, note, change }, second, now);
    return waiting.decision;
  });
  return { approved: approve, decision, name, address, at: now };
};
