import { cellAddress } from "./cell-address.ts";
import { documentBase } from "./documents-sheet.ts";
import { DOCUMENT_COLUMNS, type DocumentColumn } from "./marks.ts";
import type { SheetDocument } from "./read-documents.ts";
import { type Problem, shortened, type Unreadable } from "./reading.ts";
import type { StandingDocument } from "./sheet-source.ts";

/** A document that a file would add, or change where it stands under this id already. */
export type DocumentProposal = {
  id: string;
  state: "new" | "changed";
  document: Omit<StandingDocument, "id" | "version">;
  place?: { sheet: string; cell: string };
};

/** What is wrong with a document, and the column of the sheet that holds it. */
export type DocumentMisfit = Problem & { column: DocumentColumn; found?: string | undefined };

/** A document of a file; only a workbook says where it stands. */
type Given = Omit<SheetDocument, "place" | "expiresOn"> & {
  expiresOn?: string | undefined;
  place?: SheetDocument["place"];
};

/** What a file's documents are compared with. */
export type PresentDocuments = {
  documents: readonly StandingDocument[];
  /** Why a document may not stand here as it is, if so, and in which column. */
  misfitOf: (document: DocumentProposal["document"]) => DocumentMisfit | undefined;
  /** The id of an added document, which follows from what it says: adding it twice is once. */
  idOf: (base: string) => string;
};

/**
 * Compares a file's documents with those that stand. One that nobody touched proposes nothing;
 * what a file no longer lists stays.
 */
export function compareDocuments(
  given: readonly Given[],
  { documents, misfitOf, idOf }: PresentDocuments,
): { proposals: DocumentProposal[]; unreadable: Unreadable[] } {
  const standing = new Map(documents.map((each) => [each.id, each]));
  const prints = new Set(documents.map(documentBase));
  const result = { proposals: [] as DocumentProposal[], unreadable: [] as Unreadable[] };
  const seen = new Set<string>();
  for (const each of given) {
    const { type, title, url, dated, expiresOn, questions } = each;
    const document = { type, title, url, dated, questions, ...(expiresOn && { expiresOn }) };
    const base = documentBase(document);
    const cellOf = (column: DocumentColumn) =>
      each.place ? cellAddress(each.place.row, DOCUMENT_COLUMNS[column]) : "";
    if (base === each.base || prints.has(base) || seen.has(base)) continue;
    seen.add(base);
    const misfit = misfitOf(document);
    if (misfit) {
      const { column, ...problem } = misfit;
      const at = { sheet: each.place?.sheet ?? "", cell: cellOf(column) };
      result.unreadable.push({ ...at, found: shortened(title), ...problem });
      continue;
    }
    const changed = each.id !== "" && standing.has(each.id);
    const id = changed ? each.id : idOf(base);
    const place = each.place && { place: { sheet: each.place.sheet, cell: cellOf("title") } };
    result.proposals.push({ id, state: changed ? "changed" : "new", document, ...place });
  }
  return result;
}
