/** Why a file is not taken as a whole; `code` is stable, the sentence says how to mend it. */
export type FileProblem =
  | "empty"
  | "not-a-workbook"
  | "protected"
  | "macros"
  | "too-large"
  | "unsafe"
  | "damaged"
  | "not-ours";

const SENTENCES: Readonly<Record<FileProblem, string>> = {
  empty: "The file is empty; choose it again.",
  "not-a-workbook": "This is no workbook; send the .xlsx file that was downloaded here.",
  protected: "The workbook is locked with a password or of the old kind; save it as plain .xlsx.",
  macros: "The workbook holds macros; save it as .xlsx without macros.",
  "too-large":
    "The workbook is larger than one of this questionnaire can be; start from a new one.",
  unsafe: "The workbook holds definitions that no spreadsheet program writes; it was not opened.",
  damaged: "The workbook is damaged; save it once more in your spreadsheet program.",
  "not-ours": "This workbook was not downloaded here; its hidden columns are missing.",
};

/** A file refused as a whole, before anything in it counts. */
export class SpreadsheetError extends Error {
  override readonly name = "SpreadsheetError";
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(SENTENCES[problem]);
    this.problem = problem;
  }
}
