import { answersByQuestion, listAnswers } from "../../data/answers.ts";
import { loadContent } from "../../data/content.ts";
import { listEvidence } from "../../data/evidence.ts";
import { type Head, loadRound } from "../../data/head.ts";
import type { OrganisationContext } from "../../data/keys.ts";
import { buyerName, type InvitationFacts } from "../../data/parties.ts";
import { dateIn } from "../../domain/due.ts";
import type { Language } from "../../domain/languages.ts";
import { sharedView } from "../../domain/shared-view.ts";
import { labelled, spokenIn } from "../../domain/spoken.ts";
import { supplierView } from "../../domain/supplier-view.ts";
import type { SheetSource } from "../../spreadsheet/sheet-source.ts";
import { sheetWords } from "../../spreadsheet/words.ts";
import { reachOf } from "../reach.ts";

/** An assessment as its supplier works on it, as far as files are concerned. */
export type LoadedSheet = Awaited<ReturnType<typeof loadSheetSource>>;

/** Who asks for a file: a colleague's file holds its share and nothing beside it. */
type Asker = {
  context: OrganisationContext;
  head: Head;
  invited: Pick<InvitationFacts, "share">;
};

/** Reads what a workbook is made of and compared with, at an instant and in a language. */
export async function loadSheetSource(
  { context, head, invited }: Asker,
  now: string,
  language: Language = head.language,
) {
  const [round, content, answers, documents, buyer] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
    listAnswers(context, head.id),
    listEvidence(context, head.supplier, head.id),
    buyerName(context),
  ]);
  const reach = reachOf(content.questionnaire, round, invited);
  const { own, unlocked } = reach;
  const mine = (question: string) => own === undefined || own.includes(question);
  const { questionnaire } = content;
  const whole = supplierView(spokenIn(questionnaire, language), round.scope);
  const source: SheetSource = {
    ...{ assessment: head.id, round: head.round, buyer },
    ...{ supplier: round.supplierName, product: round.product, due: head.due },
    day: dateIn(head.due.zone, now),
    questionnaire: own ? sharedView(whole, own, answersByQuestion(answers)) : whole,
    answers: answers.filter(({ question }) => mine(question)),
    documents: documents
      .filter(({ questions }) => questions.some(mine))
      .map((each) => ({ ...each, questions: each.questions.filter(mine) })),
    unlocked,
    documentTypes: labelled(content.evidenceTypes, questionnaire, language).map(
      ({ id, label }) => ({ id, label }),
    ),
    words: sheetWords(language),
  };
  return { source, round, content, reach };
}
