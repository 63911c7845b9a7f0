import { refusingFiles } from "../../http/files/refusing-files.ts";
import { readList } from "../../spreadsheet/read-list.ts";
import type { ConsoleFileAct } from "../caller.ts";

/** The lines of a workbook of suppliers, for the page to match and to bring in. */
export const readSuppliers: ConsoleFileAct<"readSuppliers"> = async ({ body }) =>
  refusingFiles(() => readList(body), SENTENCES);

const SENTENCES = {
  empty: "No sheet of the workbook holds a line.",
  "not-a-workbook": "This is no workbook; save it as .xlsx or as CSV.",
  "too-large": "The list is longer than 10,000 lines or wider than 60 columns; bring it in parts.",
  damaged: "The file is damaged; save it once more.",
};
