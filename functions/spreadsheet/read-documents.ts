import type { Offer } from "./choices.ts";
import { LIMITS } from "./limits.ts";
import { DOCUMENT_COLUMNS as AT, MARKS } from "./marks.ts";
import { offersIn, sheetOf } from "./read-answers.ts";
import type { ReadWorkbook } from "./read-workbook.ts";
import {
  cellAt,
  hiddenText,
  offered,
  readDate,
  readOffer,
  readText,
  type Unreadable,
  unreadable,
} from "./reading.ts";
import { SpreadsheetError } from "./spreadsheet-error.ts";

/** A document as a workbook lists it. */
export type SheetDocument = {
  /** Empty for one that was added in the workbook. */
  id: string;
  /** What it said when it was downloaded. */
  base: string;
  type: string;
  title: string;
  url: string;
  dated: string;
  expiresOn?: string;
  questions: string[];
  place: { sheet: string; row: number };
};

/**
 * The documents a workbook lists. `numbers` are its questions by the numbers it gave them; `types`
 * what kinds are called here. A line with something missing or unreadable is named with its cell.
 */
export function readDocuments(
  book: ReadWorkbook,
  numbers: ReadonlyMap<string, string>,
  types: readonly Offer[],
): { documents: SheetDocument[]; unreadable: Unreadable[] } {
  const sheet = sheetOf(book, MARKS.documents);
  const documents: SheetDocument[] = [];
  const problems: Unreadable[] = [];
  if (!sheet) return { documents, unreadable: problems };
  const offers = offered([...(offersIn(book).get("documents|type") ?? []), ...types]);
  for (const row of [...sheet.rows.keys()].sort((one, other) => one - other)) {
    if (row === 1) continue;
    const at = (column: number) => cellAt(sheet, row, column);
    const refuse = (column: number, problem: Parameters<typeof unreadable>[2]) => {
      problems.push(unreadable(sheet, [row, column], problem));
    };
    const texts = [AT.questions, AT.title, AT.url] as const;
    const read = {
      texts: texts.map((column) => readText(at(column))),
      type: readOffer(at(AT.type), offers),
      dated: readDate(at(AT.dated), book.from1904),
      expiresOn: readDate(at(AT.expiresOn), book.from1904),
    };
    const [asked, title, url] = read.texts.map((each) =>
      "value" in each ? (each.value ?? "").trim() : undefined,
    );
    const bad = texts.findIndex((_, index) => !("value" in (read.texts[index] ?? {})));
    const broken = read.texts[bad];
    if (broken && !("value" in broken)) refuse(texts[bad] ?? AT.title, broken);
    else if (!("value" in read.type)) refuse(AT.type, read.type);
    else if (!("value" in read.dated)) refuse(AT.dated, read.dated);
    else if (!("value" in read.expiresOn)) refuse(AT.expiresOn, read.expiresOn);
    else {
      const { value: type } = read.type;
      const { value: dated } = read.dated;
      if (![asked, title, url, type, dated].some((each) => each)) continue;
      const missing = [
        [AT.questions, asked],
        [AT.type, type],
        [AT.title, title],
        [AT.url, url],
        [AT.dated, dated],
      ] as const;
      const gap = missing.find(([, value]) => !value);
      if (gap || !title || !url || !type || !dated) {
        refuse(gap?.[0] ?? AT.title, { problem: "incomplete-document" });
        continue;
      }
      const names = (asked ?? "").split(/[\s,;]+/).filter((each) => each !== "");
      const questions = names.map((each) => numbers.get(each));
      const known = questions.filter((each) => each !== undefined);
      if (known.length < names.length) {
        const found = names[questions.indexOf(undefined)] ?? "";
        refuse(AT.questions, { problem: "no-such-question", found: found.slice(0, 40) });
        continue;
      }
      if (documents.length === LIMITS.documents) throw new SpreadsheetError("too-large");
      documents.push({
        id: hiddenText(at(AT.id)),
        base: hiddenText(at(AT.base)),
        ...{ type, title, url, dated, questions: [...new Set(known)] },
        ...(read.expiresOn.value && { expiresOn: read.expiresOn.value }),
        place: { sheet: sheet.name, row },
      });
    }
  }
  return { documents, unreadable: problems };
}
