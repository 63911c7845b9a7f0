import { documentBase } from "./documents-sheet.ts";
import type { SheetDocument } from "./read-documents.ts";
import type { Unreadable } from "./reading.ts";
import type { StandingDocument } from "./sheet-source.ts";

/** A document that a file would add, or change where it stands under this id already. */
export type DocumentProposal = {
  id: string;
  state: "new" | "changed";
  document: Omit<StandingDocument, "id" | "version">;
  place?: { sheet: string; cell: string };
};

/** A document of a file; only a workbook says where it stands. */
type Given = Omit<SheetDocument, "place" | "expiresOn"> & {
  expiresOn?: string | undefined;
  place?: SheetDocument["place"];
};

/** What a file's documents are compared with. */
export type PresentDocuments = {
  documents: readonly StandingDocument[];
  /** Whether a document may stand here as it is: its kind, dates and questions. */
  fits: (document: DocumentProposal["document"]) => boolean;
  /** The id of an added document, which follows from what it says: adding it twice is once. */
  idOf: (base: string) => string;
};

/**
 * Compares a file's documents with those that stand. One that nobody touched proposes nothing;
 * what a file no longer lists stays.
 */
export function compareDocuments(
  given: readonly Given[],
  { documents, fits, idOf }: PresentDocuments,
): { proposals: DocumentProposal[]; unreadable: Unreadable[] } {
  const standing = new Map(documents.map((each) => [each.id, each]));
  const prints = new Set(documents.map(documentBase));
  const result = { proposals: [] as DocumentProposal[], unreadable: [] as Unreadable[] };
  const seen = new Set<string>();
  for (const each of given) {
    const { type, title, url, dated, expiresOn, questions } = each;
    const document = { type, title, url, dated, questions, ...(expiresOn && { expiresOn }) };
    const base = documentBase(document);
    const place = each.place ? { place: each.place } : {};
    if (base === each.base || prints.has(base) || seen.has(base)) continue;
    seen.add(base);
    if (!fits(document)) {
      const where = each.place ?? { sheet: "", cell: "" };
      result.unreadable.push({ ...where, problem: "misfit", found: title.slice(0, 80) });
      continue;
    }
    const changed = each.id !== "" && standing.has(each.id);
    const id = changed ? each.id : idOf(base);
    result.proposals.push({ id, state: changed ? "changed" : "new", document, ...place });
  }
  return result;
}
