import type { SheetPlan } from "./sheet-plan.ts";
import type { SheetSource } from "./sheet-source.ts";

/** The sheet that says what the workbook is, and how to fill it in. */
export function startSheet(source: SheetSource): SheetPlan {
  const { words, questionnaire, buyer, supplier, product, due, day } = source;
  const { start } = words;
  const facts = [
    start.for(buyer),
    start.of(supplier, product),
    start.due(due.date, due.zone),
    start.saved(day),
  ];
  return {
    name: words.sheets.start,
    columns: [{ width: 100 }],
    rows: [
      [{ style: "title", text: questionnaire.title }],
      ...facts.map((text) => [{ style: "text", text } as const]),
      [],
      ...start.lines.map((text, index) => [
        { style: "text", text: `${index + 1}. ${text}` } as const,
      ]),
    ],
    guarded: true,
  };
}
