import { listAnswers } from "../data/answers.ts";
import { loadContent } from "../data/content.ts";
import { listEvidence } from "../data/evidence.ts";
import { loadRound, unlockedIn } from "../data/head.ts";
import { loadReceipt } from "../data/submissions.ts";
import { supplierView } from "../domain/supplier-view.ts";
import { landingFor } from "../http/landing.ts";
import { suppliersEvidence } from "../http/suppliers-evidence.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/** Everything the supplier works with: questions as asked of them, answers, references, receipt. */
export const getAssessment: PortalAct<"getAssessment"> = async ({ caller }) => {
  const guest = sessionOf(caller);
  const { context, head, contact } = guest;
  const [round, content, answers, evidence, receipt] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
    listAnswers(context, head.id),
    listEvidence(context, head.supplier, head.id),
    loadReceipt(context, head.id, head.round),
  ]);
  const returned = unlockedIn(round);
  return {
    landing: await landingFor(guest, round),
    round: head.round,
    questionnaire: supplierView(content.questionnaire, round.scope),
    answers,
    evidence: evidence.map(suppliersEvidence),
    evidenceTypes: content.evidenceTypes.map(({ id, label }) => ({ id, label })),
    ...(returned && { returned }),
    ...(receipt && { receipt }),
    me: { name: contact.name },
  };
};
