/** What a column of a list may be. */
export const IMPORT_FIELDS = [
  "name",
  "vendorId",
  "contactName",
  "contactEmail",
  "contactJob",
  "contactPhone",
  "product",
  "website",
  "country",
  "parentCompany",
  "note",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What each column was taken for; undefined where it is left out. */
export type Columns = readonly (ImportField | undefined)[];

/** Headings as people write them, English and German, in the order in which they are tried. */
const HEADINGS: readonly (readonly [ImportField, RegExp])[] = [
  ["contactEmail", /e-?mail|mailbox|^mail|adresse.*mail/],
  ["contactPhone", /phone|telefon|tel\b|mobil/],
  ["contactJob", /job|position|role|title|funktion|rolle/],
  ["contactName", /contact|kontakt|ansprechpartner|person/],
  [
    "vendorId",
    /(vendor|supplier|creditor|lieferanten|kreditor\w*).?(id|no|num|nr)|^(id|number|nummer|nr)\b|kreditor/,
  ],
  ["parentCompany", /parent|group|konzern|mutter/],
  ["website", /web|url|homepage|site|domain/],
  ["country", /country|land\b|^land|nation/],
  ["product", /product|service|produkt|dienst|leistung|system|tool|software/],
  ["note", /note|comment|remark|notiz|bemerkung|kommentar/],
  ["name", /name|company|supplier|vendor|firma|unternehmen|lieferant|anbieter/],
];

/**
 * Whether the first line of a list reads like headings: known words, and neither an address nor a
 * company among them ("Contact Systems GmbH" is no heading). A list of one column has headings only
 * where its first line is nothing but the word.
 */
export function looksLikeHeadings(first: readonly string[]): boolean {
  if (first.some((cell) => isMailbox(cell) || LEGAL_FORM.test(cell))) return false;
  if (first.length === 1) return NAME_ALONE.test(first[0]?.trim() ?? "");
  return first.some((cell) => byHeading(cell) !== undefined);
}

const LEGAL_FORM =
  /\b(gmbh|ag|se|kg|ohg|ug|ltd|limited|llc|inc|corp|plc|llp|bv|nv|sa|sas|sarl|srl|spa|ab|as|oy|aps)\b\.?(\s|$)/i;

const NAME_ALONE =
  /^((company|supplier|vendor)s?|(company|supplier|vendor) name|names?|firm(a|en)|unternehmen|lieferant(en)?|anbieter)$/i;

/** What the columns probably are: by their headings, else by what stands in them. No field twice. */
export function guessColumns(
  headings: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): Columns {
  const width = Math.max(headings?.length ?? 0, ...rows.slice(0, 50).map((row) => row.length));
  const taken = new Set<ImportField>();
  const take = (field: ImportField | undefined) => {
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  };
  const places = Array.from({ length: width }, (_, at) => at);
  const guessed = places.map((at) => take(byHeading(headings?.[at] ?? "")));
  const filled = guessed.map((field, at) => {
    if (field) return field;
    const cells = rows.slice(0, 50).flatMap((row) => row[at]?.trim() || []);
    return take(byContent(cells));
  });
  if (taken.has("name")) return filled;
  // Whatever else is there, the first column without a meaning names the company.
  const at = filled.indexOf(undefined);
  return filled.map((field, place) => (place === at ? "name" : field));
}

function byHeading(heading: string): ImportField | undefined {
  const plain = heading.trim().toLowerCase();
  if (plain === "" || plain.length > 40) return undefined;
  return HEADINGS.find(([, words]) => words.test(plain))?.[0];
}

function byContent(cells: readonly string[]): ImportField | undefined {
  if (cells.length === 0) return undefined;
  const most = (test: (cell: string) => boolean) => cells.filter(test).length > cells.length / 2;
  if (most(isMailbox)) return "contactEmail";
  if (most((cell) => /^(https?:\/\/|www\.)\S+$|^[\w-]+(\.[\w-]+)+$/i.test(cell))) return "website";
  if (most((cell) => /^\+?[\d ()/-]{7,}$/.test(cell))) return "contactPhone";
  return undefined;
}

function isMailbox(cell: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.trim());
}
