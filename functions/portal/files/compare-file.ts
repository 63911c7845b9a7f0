import { dateIn } from "../../domain/due.ts";
import { fileComparison } from "../../http/files/file-comparison.ts";
import { loadSheetSource } from "../../http/files/load-sheet-source.ts";
import { refusingFiles } from "../../http/files/refusing-files.ts";
import { type FileAct, sessionOf } from "../caller.ts";

/**
 * What a file would change, compared with what stands. Nothing is saved: the page saves what a
 * person confirms, each answer on the version it was compared with.
 */
export const compareFile: FileAct<"compareFile"> = async ({ body, caller, now }) => {
  const session = sessionOf(caller);
  const loaded = await loadSheetSource(session, now);
  return refusingFiles(() => fileComparison(body, loaded, dateIn(session.head.due.zone, now)));
};
