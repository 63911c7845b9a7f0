import { answersByQuestion, listAnswers } from "../data/answers.ts";
import { loadContent } from "../data/content.ts";
import { earlierAnswers } from "../data/earlier.ts";
import { listEvidence } from "../data/evidence.ts";
import { loadRound } from "../data/head.ts";
import { loadReceipt, loadSubmission } from "../data/submissions.ts";
import { isOpen } from "../domain/assessment.ts";
import { offeredAnswers } from "../domain/offered-answers.ts";
import { supplierRole } from "../domain/portal-role.ts";
import { sharedView } from "../domain/shared-view.ts";
import { labelled, spokenIn } from "../domain/spoken.ts";
import { supplierView } from "../domain/supplier-view.ts";
import { landingFor } from "../http/landing.ts";
import { reachOf } from "../http/reach.ts";
import { showTeam } from "../http/show-team.ts";
import { suppliersEvidence } from "../http/suppliers-evidence.ts";
import { type PortalAct, sessionOf } from "./caller.ts";

/**
 * Everything somebody on the supplier's side works with: questions as asked of them, answers,
 * references, receipt. A delegate gets its share and nothing beside it.
 */
export const getAssessment: PortalAct<"getAssessment"> = async ({ caller, query, now }) => {
  const guest = sessionOf(caller);
  const { context, head, contact, role, invited } = guest;
  const round = await loadRound(context, head);
  const open = isOpen(head.status);
  const [content, answers, evidence, receipt, team, earlier, last] = await Promise.all([
    loadContent(head.content),
    listAnswers(context, head.id),
    listEvidence(context, head.supplier, head.id),
    role === "delegate" ? undefined : loadReceipt(context, head.id, head.round),
    role === "lead" ? showTeam(context, head, invited.id) : undefined,
    open ? earlierAnswers(context, round) : [],
    open && round.returned ? loadSubmission(context, head.id, head.round - 1) : undefined,
  ]);
  const { own, unlocked } = reachOf(content.questionnaire, round, invited);
  const language = query.language ?? head.language;
  const { questionnaire } = content;
  const whole = supplierView(spokenIn(questionnaire, language), round.scope);
  // In a return the time before is what was submitted of the questions that came back.
  const submitted = last?.submission.answers.filter(({ question }) => unlocked?.includes(question));
  const mine = (question: string) => own === undefined || own.includes(question);
  return {
    landing: await landingFor(guest, now, round),
    round: head.round,
    questionnaire: own ? sharedView(whole, own, answersByQuestion(answers)) : whole,
    answers: answers.filter(({ question }) => mine(question)),
    evidence: evidence
      .filter(({ questions }) => questions.some(mine))
      .map((each) => suppliersEvidence({ ...each, questions: each.questions.filter(mine) })),
    evidenceTypes: labelled(content.evidenceTypes, questionnaire, language).map(
      ({ id, label }) => ({ id, label }),
    ),
    ...(unlocked && { returned: unlocked }),
    ...(round.note && { note: round.note }),
    ...(round.carried && { carried: round.carried.filter(mine) }),
    before: offeredAnswers(whole, [submitted ?? [], ...earlier]).filter(
      ({ question }) => mine(question) && !round.carried?.includes(question),
    ),
    ...(receipt && { receipt }),
    me: { name: contact.name, role: supplierRole(role) },
    ...(team && { team }),
  };
};
