/**
 * Rows as CSV: comma, CRLF, every cell that needs it in quotes. A cell that a spreadsheet would
 * read as a formula gets an apostrophe in front, which the spreadsheet shows as text: whoever
 * writes a cell must not run anything on the machine of whoever opens it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// White space and full-width forms do not stop a spreadsheet; a tab or a line break starts a cell.
function isFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text);
}

/** A cell as it was before `csvOf` kept a spreadsheet from running it. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
}
