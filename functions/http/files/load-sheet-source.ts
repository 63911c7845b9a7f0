import { listAnswers } from "../../data/answers.ts";
import { loadContent } from "../../data/content.ts";
import { listEvidence } from "../../data/evidence.ts";
import { type Head, loadRound, unlockedIn } from "../../data/head.ts";
import type { OrganisationContext } from "../../data/keys.ts";
import { buyerName } from "../../data/parties.ts";
import { dateIn } from "../../domain/due.ts";
import { supplierView } from "../../domain/supplier-view.ts";
import type { SheetSource } from "../../spreadsheet/sheet-source.ts";
import { sheetWords } from "../../spreadsheet/words.ts";

/** An assessment as its supplier works on it, as far as files are concerned. */
export type LoadedSheet = Awaited<ReturnType<typeof loadSheetSource>>;

/** Reads what a workbook is made of and compared with, at an instant. */
export async function loadSheetSource(context: OrganisationContext, head: Head, now: string) {
  const [round, content, answers, documents, buyer] = await Promise.all([
    loadRound(context, head),
    loadContent(head.content),
    listAnswers(context, head.id),
    listEvidence(context, head.supplier, head.id),
    buyerName(context),
  ]);
  const source: SheetSource = {
    ...{ assessment: head.id, round: head.round, buyer },
    ...{ supplier: round.supplierName, product: round.product, due: head.due },
    day: dateIn(head.due.zone, now),
    questionnaire: supplierView(content.questionnaire, round.scope),
    ...{ answers, documents, unlocked: unlockedIn(round) },
    documentTypes: content.evidenceTypes.map(({ id, label }) => ({ id, label })),
    words: sheetWords(head.language),
  };
  return { source, round, content };
}
