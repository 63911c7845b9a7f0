import { cellAddress } from "../../functions/spreadsheet/cell-address.ts";
import { ANSWER_COLUMNS, MARKS } from "../../functions/spreadsheet/marks.ts";
import { sheetOf } from "../../functions/spreadsheet/read-answers.ts";
import { readWorkbook } from "../../functions/spreadsheet/read-workbook.ts";
import { cellAt, hiddenText } from "../../functions/spreadsheet/reading.ts";
import { cellText } from "../../functions/spreadsheet/xml-text.ts";
import { openZip } from "../../functions/spreadsheet/zip-read.ts";
import { zip } from "../../functions/spreadsheet/zip-write.ts";

/** What a person writes into a cell; a formula comes with the value a program worked out. */
export type Written = string | number | { formula: string; value: string };

/** A workbook in which some cells of a sheet, by the sheet's name, hold something else. */
export function edited(
  book: Buffer,
  sheet: string,
  cells: Readonly<Record<string, Written>>,
): Buffer {
  return rewritten(book, sheet, (xml) => withCells(xml, cells));
}

/** A workbook in which these rows stand in a sheet, below the first and instead of all others. */
export function withRows(book: Buffer, sheet: string, rows: string): Buffer {
  return rewritten(book, sheet, (xml) => {
    const first = xml.indexOf("</row>") + "</row>".length;
    return xml.slice(0, first) + rows + xml.slice(xml.indexOf("</sheetData>"));
  });
}

function rewritten(book: Buffer, sheet: string, change: (xml: string) => string): Buffer {
  const archive = openZip(book);
  const number = readWorkbook(book).sheets.findIndex(({ name }) => name === sheet) + 1;
  const path = `xl/worksheets/sheet${number}.xml`;
  return zip(
    archive.names.map((name) => {
      const text = archive.read(name)?.toString("utf8") ?? "";
      return [name, name === path ? change(text) : text] as const;
    }),
  );
}

/** A workbook with these answers written into its sheet of answers, by question and column. */
export function answered(
  book: Buffer,
  answers: Readonly<Record<string, Partial<Record<keyof typeof ANSWER_COLUMNS, Written>>>>,
): Buffer {
  const sheet = sheetOf(readWorkbook(book), MARKS.answers);
  if (!sheet) throw new Error("This workbook has no answers.");
  const cells = Object.entries(answers).flatMap(([question, columns]) => {
    const row = [...sheet.rows.keys()].find(
      (at) => hiddenText(cellAt(sheet, at, ANSWER_COLUMNS.question)) === question,
    );
    if (row === undefined) throw new Error(`There is no question ${question}.`);
    return Object.entries(columns).map(([name, value]) => {
      const column = ANSWER_COLUMNS[name as keyof typeof ANSWER_COLUMNS];
      return [cellAddress(row, column), value] as const;
    });
  });
  return edited(book, sheet.name, Object.fromEntries(cells));
}

function withCells(xml: string, cells: Readonly<Record<string, Written>>): string {
  return Object.entries(cells).reduce((text, [address, value]) => {
    const cell = new RegExp(`<c r="${address}"( s="\\d+")?(?:/>|[^>]*>.*?</c>)`);
    if (!cell.test(text)) throw new Error(`There is no cell ${address}.`);
    return text.replace(cell, (_, style = "") => written(address, style, value));
  }, xml);
}

function written(address: string, style: string, value: Written): string {
  if (typeof value === "number") return `<c r="${address}"${style}><v>${value}</v></c>`;
  if (typeof value === "object") {
    return `<c r="${address}"${style} t="str"><f>${value.formula}</f><v>${value.value}</v></c>`;
  }
  const inside = `<is><t xml:space="preserve">${cellText(value)}</t></is>`;
  return `<c r="${address}"${style} t="inlineStr">${inside}</c>`;
}
