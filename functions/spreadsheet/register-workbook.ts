import { writeWorkbook } from "./write-workbook.ts";

/** Widths of columns with long texts, in characters; the others take what a word needs. */
const WIDE: Readonly<Record<string, number>> = { supplier: 28, product: 28, risk: 70, note: 40 };

/** A table with headings as a workbook; every cell is a text, so that none is ever run. */
export function registerWorkbook(table: readonly (readonly string[])[]): Buffer {
  const [headings = [], ...rows] = table;
  return writeWorkbook([
    {
      name: "Register",
      columns: headings.map((heading) => ({
        width: WIDE[heading] ?? 14,
        // What the reading back needs and nobody edits.
        ...((heading === "id" || heading === "version") && { hidden: true }),
      })),
      rows: [
        headings.map((text) => ({ style: "heading", text }) as const),
        ...rows.map((row) => row.map((text) => ({ style: "text", text }) as const)),
      ],
      frozen: 1,
    },
  ]);
}
