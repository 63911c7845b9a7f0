import { Refusal } from "../../domain/errors.ts";
import { type FileProblem, SpreadsheetError } from "../../spreadsheet/spreadsheet-error.ts";

/** What reading a file gives; a file that is not taken is refused, in these sentences where given. */
export function refusingFiles<Read>(
  read: () => Read,
  sentences: Partial<Record<FileProblem, string>> = {},
): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    const message = sentences[error.problem] ?? error.message;
    throw new Refusal(error.problem === "too-large" ? "too-large" : "invalid", message, {
      fields: [{ path: `body.${error.problem}`, message }],
    });
  }
}
