import { cellAddress, columnLetters } from "./cell-address.ts";
import type { Cell, SheetPlan } from "./sheet-plan.ts";
import { styleNumber } from "./styles.ts";
import { attributeText, cellText } from "./xml-text.ts";

/** One sheet as a part of a workbook. No cell of it is a formula. */
export function sheetXml(plan: SheetPlan): string {
  const { columns, rows, choices = [], frozen = 0, guarded } = plan;
  const hidden = new Set(plan.hiddenRows ?? []);
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${frozen > 0 ? pane : ""}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnXml).join("")}</cols>`,
    `<sheetData>${rows.map((cells, index) => rowXml(cells, index + 1, hidden)).join("")}</sheetData>`,
    guarded ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : "",
    choices.length > 0
      ? `<dataValidations count="${choices.length}">${choices.map(choiceXml).join("")}</dataValidations>`
      : "",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup orientation="landscape" fitToHeight="0"/>',
    "</worksheet>",
  ].join("");
}

function columnXml({ width, hidden }: SheetPlan["columns"][number], index: number): string {
  const at = index + 1;
  return `<col min="${at}" max="${at}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`;
}

function rowXml(
  cells: readonly (Cell | undefined)[],
  row: number,
  hidden: ReadonlySet<number>,
): string {
  const inside = cells.map((cell, index) => (cell ? cellXml(cell, row, index + 1) : "")).join("");
  return `<row r="${row}"${hidden.has(row) ? ' hidden="1"' : ""}>${inside}</row>`;
}

function cellXml({ style, text, number }: Cell, row: number, column: number): string {
  const start = `<c r="${cellAddress(row, column)}" s="${styleNumber(style)}"`;
  if (number !== undefined) return `${start}><v>${number}</v></c>`;
  if (text === undefined || text === "") return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

function choiceXml({ column, from, to, list }: NonNullable<SheetPlan["choices"]>[number]): string {
  const letters = columnLetters(column);
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}${from}:${letters}${to}"><formula1>${attributeText(list)}</formula1></dataValidation>`;
}
