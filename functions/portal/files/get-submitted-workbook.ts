import { dateIn } from "../../domain/due.ts";
import { loadSubmitted } from "../../http/files/load-submitted.ts";
import { WORKBOOK_TYPE } from "../../http/files/media-types.ts";
import { answersWorkbook } from "../../spreadsheet/answers-workbook.ts";
import { sheetWords } from "../../spreadsheet/words.ts";
import { type FileAct, sessionOf } from "../caller.ts";

/** The submitted answers as a workbook; every cell of it is for reading. */
export const getSubmittedWorkbook: FileAct<"getSubmittedWorkbook"> = async ({ caller, query }) => {
  const { context, head } = sessionOf(caller);
  const { language = head.language } = query;
  const submitted = await loadSubmitted(context, head, language);
  const { submission, receipt, buyer, supplier, product, questionnaire, documentTypes } = submitted;
  const { answers, evidence, round, submittedAt } = submission;
  const bytes = answersWorkbook({
    ...{ assessment: head.id, round, buyer, supplier, product, due: head.due },
    ...{ questionnaire, answers, documentTypes, unlocked: [], words: sheetWords(language) },
    day: dateIn(head.due.zone, submittedAt),
    documents: evidence.map((each) => ({ ...each, version: 1 })),
  });
  return { name: `${receipt.reference}.xlsx`, type: WORKBOOK_TYPE, bytes };
};
