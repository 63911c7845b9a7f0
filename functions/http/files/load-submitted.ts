import { loadContent } from "../../data/content.ts";
import { type Head, loadRound } from "../../data/head.ts";
import type { OrganisationContext } from "../../data/keys.ts";
import { buyerName } from "../../data/parties.ts";
import { loadReceipt, loadSubmission } from "../../data/submissions.ts";
import { isOpen } from "../../domain/assessment.ts";
import { notFound } from "../../domain/errors.ts";
import type { Language } from "../../domain/languages.ts";
import { labelled, spokenIn } from "../../domain/spoken.ts";
import { supplierView } from "../../domain/supplier-view.ts";

/**
 * The newest submission as its supplier may see it, without the buyer's tier and intake: while a
 * round is open, that of the one before. Missing and foreign are the same refusal.
 */
export async function loadSubmitted(
  context: OrganisationContext,
  head: Head,
  language: Language = head.language,
) {
  const round = isOpen(head.status) ? head.round - 1 : head.round;
  const [stored, receipt, buyer, frozen] = await Promise.all([
    loadSubmission(context, head.id, round),
    loadReceipt(context, head.id, round),
    buyerName(context),
    loadRound(context, head),
  ]);
  if (!stored || !receipt) throw notFound();
  const { submission } = stored;
  const { questionnaire, evidenceTypes } = await loadContent(submission.content);
  const asked = new Set(submission.asked);
  const view = supplierView(spokenIn(questionnaire, language), submission.scope);
  const sections = view.sections.flatMap((section) => {
    const questions = section.questions.filter(({ id }) => asked.has(id));
    return questions.length > 0 ? [{ ...section, questions }] : [];
  });
  return {
    ...{ submission, receipt, buyer },
    ...{ supplier: frozen.supplierName, product: frozen.product },
    questionnaire: { ...view, sections },
    documentTypes: labelled(evidenceTypes, questionnaire, language).map(({ id, label }) => ({
      id,
      label,
    })),
  };
}
