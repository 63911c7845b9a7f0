import { loadSheetSource } from "../../http/files/load-sheet-source.ts";
import { WORKBOOK_TYPE } from "../../http/files/media-types.ts";
import { answersWorkbook } from "../../spreadsheet/answers-workbook.ts";
import { type FileAct, sessionOf } from "../caller.ts";

/** The questions with the answers so far, to be filled in offline, in the language of the page. */
export const getWorkbook: FileAct<"getWorkbook"> = async ({ caller, query, now }) => {
  const { source } = await loadSheetSource(sessionOf(caller), now, query.language);
  const bytes = answersWorkbook(source);
  return { name: `Assay ${source.product} ${source.day}.xlsx`, type: WORKBOOK_TYPE, bytes };
};
