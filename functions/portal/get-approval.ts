import { type ApprovalItem, loadApproval } from "../data/approvals.ts";
import type { OrganisationContext } from "../data/keys.ts";
import { loadMember } from "../data/members.ts";
import { notFound } from "../domain/errors.ts";
import { openGates } from "../domain/gates.ts";
import type { Language } from "../domain/languages.ts";
import type { Score } from "../domain/score.ts";
import { askedOfApprover } from "../http/landing-approval.ts";
import { decisionGround } from "../http/take-decision.ts";
import { sayTitle } from "../words/say-finding.ts";
import { FINDINGS } from "../words/spoken.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** The decision that waits for this business owner, on the result as it stands now. */
export const getApproval: PortalAct<"getApproval"> = async ({ caller, query, now }) => {
  const { context, head } = sessionOf(caller);
  const waiting = await loadApproval(context, head.id);
  if (!waiting) throw notFound();
  const language = query.language ?? head.language;
  const [asked, { basis }, exception] = await Promise.all([
    askedOfApprover(context, head, waiting, language),
    decisionGround(context, head, now),
    shownException(context, waiting),
  ]);
  const { reason, conditions, nextReview, waivers } = waiting;
  const titles = new Map(asked.waived.map(({ gate, title }) => [gate, title]));
  return {
    ...{ ...asked, reason, conditions: conditions.map(({ text }) => text) },
    ...(nextReview && { nextReview }),
    waivers: waivers.map((each) => ({ ...each, title: titles.get(each.gate) ?? each.gate })),
    ...(exception && { exception }),
    result: resultOf(basis.score, language),
  };
};

async function shownException(context: OrganisationContext, { exception }: ApprovalItem) {
  if (!exception) return undefined;
  const owner = await loadMember(context, exception.owner);
  return { ...exception, owner: owner?.name ?? exception.owner };
}

function resultOf(
  { tier, status, claimed, shown, grade, triage, residual, ...score }: Score,
  language: Language,
) {
  return {
    ...{ tier, status, claimed, shown, grade: grade?.held ?? null },
    ...(grade?.heldBy && { heldBy: grade.heldBy }),
    ...{ inherent: triage.inherent, residual: residual.current },
    proposed: score.proposed.decision,
    openGates: openGates(score.gates).map(({ id, title, open }) => {
      return { id, title: sayTitle(title, FINDINGS[language]), severity: open.severity };
    }),
  };
}
