import { dateCell, questionNumbers } from "./answers-sheet.ts";
import { digestOf } from "./fingerprint.ts";
import type { ListMaker } from "./lists.ts";
import { DOCUMENT_COLUMNS as AT, MARKS } from "./marks.ts";
import type { Cell, SheetPlan } from "./sheet-plan.ts";
import type { SheetSource, StandingDocument } from "./sheet-source.ts";

/** Lines left free for documents to be added. */
const FREE = 50;

/** The sheet of the documents given so far, with room for more. */
export function documentsSheet(source: SheetSource, lists: ListMaker): SheetPlan {
  const { words, documents, documentTypes } = source;
  const numbers = questionNumbers(source);
  const write = (text: string): Cell => ({ style: "write-text", text });
  const label = (type: string) => documentTypes.find(({ id }) => id === type)?.label ?? type;
  const heading = (text: string): Cell => ({ style: "heading", text });
  const { questions, type, title, url, dated, expiresOn } = words.documentColumns;
  const rows = [
    ...documents.map((each) => [
      { style: "text", text: each.id } as const,
      { style: "text", text: documentBase(each) } as const,
      write(each.questions.flatMap((id) => numbers.get(id) ?? []).join(", ")),
      write(label(each.type)),
      write(each.title),
      write(each.url),
      dateCell(each.dated),
      dateCell(each.expiresOn),
    ]),
    ...Array.from({ length: FREE }, () => [
      undefined,
      undefined,
      ...[write(""), write(""), write(""), write("")],
      ...[dateCell(undefined), dateCell(undefined)],
    ]),
  ];
  const place = { column: AT.type, from: 2, to: rows.length + 1 };
  return {
    name: words.sheets.documents,
    columns: [
      { width: 24, hidden: true },
      { width: 18, hidden: true },
      ...[18, 34, 44, 60, 14, 14].map((width) => ({ width })),
    ],
    rows: [
      [
        heading(MARKS.documents),
        heading(""),
        ...[questions, type, title, url, dated, expiresOn].map(heading),
      ],
      ...rows,
    ],
    frozen: 1,
    choices: lists.choice("documents|type", documentTypes, place),
    guarded: true,
  };
}

/** What a document says, as a fingerprint; which questions it is for counts in no order. */
export function documentBase(document: Omit<StandingDocument, "id" | "version">): string {
  const { type, title, url, dated, expiresOn, questions } = document;
  return digestOf({
    ...{ type, title, url, dated, questions: questions.toSorted() },
    ...(expiresOn && { expiresOn }),
  });
}
