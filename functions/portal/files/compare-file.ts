import { dateIn } from "../../domain/due.ts";
import { Refusal } from "../../domain/errors.ts";
import { fileComparison } from "../../http/files/file-comparison.ts";
import { loadSheetSource } from "../../http/files/load-sheet-source.ts";
import { SpreadsheetError } from "../../spreadsheet/spreadsheet-error.ts";
import { type FileAct, sessionOf } from "../caller.ts";

/**
 * What a file would change, compared with what stands. Nothing is saved: the page saves what a
 * person confirms, each answer on the version it was compared with.
 */
export const compareFile: FileAct<"compareFile"> = async ({ body, caller, now }) => {
  const session = sessionOf(caller);
  const loaded = await loadSheetSource(session, now);
  try {
    return fileComparison(body, loaded, dateIn(session.head.due.zone, now));
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    const { problem, message } = error;
    throw new Refusal(problem === "too-large" ? "too-large" : "invalid", message, {
      fields: [{ path: `body.${problem}`, message }],
    });
  }
};
