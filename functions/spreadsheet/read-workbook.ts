import { placeOf } from "./cell-address.ts";
import { LIMITS } from "./limits.ts";
import { SpreadsheetError } from "./spreadsheet-error.ts";
import { readXml, type XmlEvent } from "./xml-read.ts";
import { plainText } from "./xml-text.ts";
import { type Archive, openZip } from "./zip-read.ts";

/** What a cell holds. A formula is never worked out, nor is the value it had trusted. */
export type ReadCell =
  | { is: "text"; text: string }
  | { is: "number"; value: number }
  | { is: "boolean"; value: boolean }
  | { is: "formula" }
  | { is: "error" };

export type ReadSheet = {
  name: string;
  /** Cells by row and column, both counted from 1; only those that hold something. */
  rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
};

export type ReadWorkbook = {
  sheets: readonly ReadSheet[];
  /** Whether days count from 1904. */
  from1904: boolean;
};

/**
 * Reads a workbook (.xlsx) as texts and numbers by their place. Everything beyond `LIMITS`, every
 * macro, password and document type is refused with a SpreadsheetError; nothing is evaluated.
 */
export function readWorkbook(bytes: Buffer): ReadWorkbook {
  const archive = openZip(bytes);
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) {
    throw new SpreadsheetError("macros");
  }
  if (archive.names.some((name) => /^encryptedpackage$/i.test(name))) {
    throw new SpreadsheetError("protected");
  }
  const { sheets, from1904 } = contents(archive);
  const texts = sharedTexts(archive);
  const budget = { cells: LIMITS.cells };
  return {
    from1904,
    sheets: sheets.map(({ name, path }) => ({
      name,
      rows: readCells(part(archive, path) ?? damaged(), texts, budget),
    })),
  };
}

function contents(archive: Archive) {
  const workbook = part(archive, "xl/workbook.xml");
  if (workbook === undefined) throw new SpreadsheetError("not-a-workbook");
  const targets = new Map<string, string>();
  for (const { attributes } of opened(part(archive, "xl/_rels/workbook.xml.rels") ?? "")) {
    const { Id, Target = "", TargetMode } = attributes;
    if (!Id || TargetMode === "External") continue;
    targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
  }
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  for (const { name, attributes } of opened(workbook)) {
    if (name === "workbookPr") from1904 = isTrue(attributes.date1904);
    if (name !== "sheet") continue;
    const path = targets.get(attributes.id ?? "");
    if (path && !path.includes("chartsheets/")) sheets.push({ name: attributes.name ?? "", path });
    if (sheets.length > LIMITS.sheets) throw new SpreadsheetError("too-large");
  }
  return { sheets, from1904 };
}

/** The texts that cells refer to by number. */
function sharedTexts(archive: Archive): string[] {
  const texts: string[] = [];
  let text: string | undefined;
  for (const run of textRuns(part(archive, "xl/sharedStrings.xml") ?? "")) {
    if (run.is === "text") text = (text ?? "") + run.text;
    else if (run.name === "si") {
      if (run.is === "open") text = "";
      else texts.push(plainText(capped(text ?? "")));
    }
    if (texts.length > LIMITS.texts) throw new SpreadsheetError("too-large");
  }
  return texts;
}

/** The events of an XML text without those texts that are not the cell's: notes on reading aloud. */
function* textRuns(xml: string): Generator<XmlEvent> {
  let aside = 0;
  let within = 0;
  for (const event of readXml(xml)) {
    if (event.is !== "text" && event.name === "rPh") aside += event.is === "open" ? 1 : -1;
    if (event.is !== "text" && event.name === "t") within += event.is === "open" ? 1 : -1;
    if (event.is !== "text" || (within > 0 && aside === 0)) yield event;
  }
}

type Rows = Map<number, Map<number, ReadCell>>;

type Draft = { row: number; column: number; type: string; formula: boolean; text: string };

function readCells(xml: string, texts: readonly string[], budget: { cells: number }): Rows {
  const rows: Rows = new Map();
  let at = { row: 0, column: 0 };
  let draft: Draft | undefined;
  let inValue = 0;
  let aside = 0;
  for (const event of readXml(xml)) {
    if (event.is === "text") {
      if (draft && inValue > 0 && aside === 0) draft.text = capped(draft.text + event.text);
      continue;
    }
    const step = event.is === "open" ? 1 : -1;
    if (event.name === "rPh") aside += step;
    if (event.name === "v" || event.name === "t") inValue += step;
    if (event.is === "open" && event.name === "row") {
      at = { row: Number(event.attributes.r ?? at.row + 1), column: 0 };
    } else if (event.is === "open" && event.name === "c") {
      at = placeOf(event.attributes.r ?? "") ?? { row: at.row, column: at.column + 1 };
      if (!(at.row >= 1 && at.row <= LIMITS.rows && at.column <= LIMITS.columns)) damaged();
      draft = { ...at, type: event.attributes.t ?? "n", formula: false, text: "" };
    } else if (event.is === "open" && event.name === "f" && draft) draft.formula = true;
    else if (event.is === "close" && event.name === "c" && draft) {
      keep(rows, draft, texts, budget);
      draft = undefined;
    }
  }
  return rows;
}

function keep(rows: Rows, draft: Draft, texts: readonly string[], budget: { cells: number }): void {
  const cell = cellOf(draft, texts);
  if (!cell) return;
  budget.cells -= 1;
  if (budget.cells < 0) throw new SpreadsheetError("too-large");
  const row = rows.get(draft.row) ?? new Map<number, ReadCell>();
  row.set(draft.column, cell);
  rows.set(draft.row, row);
}

function cellOf({ type, formula, text }: Draft, texts: readonly string[]): ReadCell | undefined {
  if (formula) return { is: "formula" };
  if (type === "e") return { is: "error" };
  if (type === "b") return { is: "boolean", value: text.trim() === "1" };
  if (type === "s") {
    const shared = texts[Number(text)];
    return shared === undefined ? damaged() : filled(shared);
  }
  if (type === "inlineStr" || type === "str" || type === "d") return filled(plainText(text));
  if (text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? { is: "number", value } : { is: "error" };
}

function filled(text: string): ReadCell | undefined {
  return text === "" ? undefined : { is: "text", text };
}

function* opened(xml: string): Generator<Extract<XmlEvent, { is: "open" }>> {
  for (const event of readXml(xml)) if (event.is === "open") yield event;
}

function part(archive: Archive, name: string): string | undefined {
  return archive
    .read(name)
    ?.toString("utf8")
    .replace(/^\ufeff/, "");
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function capped(text: string): string {
  if (text.length > LIMITS.text * 8) throw new SpreadsheetError("too-large");
  return text;
}

function damaged(): never {
  throw new SpreadsheetError("damaged");
}
