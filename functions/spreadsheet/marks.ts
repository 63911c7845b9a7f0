/** What stands in the first, hidden column of a sheet's first row and says what the sheet is. */
export const MARKS = {
  answers: "assay/answers/1",
  table: "assay/table/1",
  documents: "assay/documents/1",
  lists: "assay/lists/1",
} as const;

/** Columns of the sheet of answers; the first four are hidden. */
export const ANSWER_COLUMNS = {
  question: 1,
  version: 2,
  /** The answer at the time of the download, as a fingerprint. */
  base: 3,
  /** Of a line of a question: the option; of a request for documents: those given. */
  part: 4,
  number: 5,
  text: 6,
  how: 7,
  answer: 8,
  instead: 9,
  details: 10,
  date: 11,
  last: 12,
} as const;

/** Columns of a sheet of rows; the first two are hidden, the question's own follow. */
export const TABLE_COLUMNS = { row: 1, question: 2, first: 3 } as const;

/** Columns of the sheet of documents; the first two are hidden. */
export const DOCUMENT_COLUMNS = {
  id: 1,
  base: 2,
  questions: 3,
  type: 4,
  title: 5,
  url: 6,
  dated: 7,
  expiresOn: 8,
} as const;

export type DocumentColumn = keyof typeof DOCUMENT_COLUMNS;

/** Columns of the sheet of lists: whose list, what a person sees, what it stands for. */
export const LIST_COLUMNS = { key: 1, label: 2, id: 3 } as const;

/** The part of "not applicable" in the lists, beside the silences. */
export const NOT_APPLICABLE = "not-applicable";
