/** What a column can be sorted by; whatever is undefined comes last, whichever way it is sorted. */
export type SortValue = string | number | undefined;

/** Rows in the order of a value; equal ones keep the order they had. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
): Row[] {
  const { groups, rest } = orderOf(rows, value);
  return [...(descending ? groups.toReversed() : groups), rest].flat();
}

/** Text as a search compares it: without regard to case and accents. */
export function plainText(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase();
  return text.normalize("NFD").replace(MARKS, "").toUpperCase();
}

/** Tells whether a plain text holds every word of a search; one without words finds everything. */
export function matcherFor(search: string): (plain: string) => boolean {
  const words = plainText(search).split(/\s+/).filter(Boolean);
  return (plain) => words.every((word) => plain.includes(word));
}

/** One page of rows and how many pages there are; a page beyond the last is the last. */
export function pageOf<Row>(rows: readonly Row[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page, pages);
  return { rows: rows.slice((at - 1) * size, at * size), page: at, pages };
}

const SHORT_NUMBER = /(?<!\d)\d{1,5}(?!\d)/g;
const ASCII = /^[ -~]*$/;
// The accents that a decomposed letter carries; the whole class of marks is far slower to match.
const MARKS = /[\u0300-\u036f]/g;

/** Rows that are equal in a column together, the smallest first, and those without a value. */
type Order<Row> = { groups: readonly (readonly Row[])[]; rest: readonly Row[] };

const known = new WeakMap<readonly unknown[], Map<unknown, Order<unknown>>>();

/** The order of rows by a column; worked out once for the same rows, whichever way they lie. */
function orderOf<Row>(rows: readonly Row[], value: (row: Row) => SortValue): Order<Row> {
  const orders: Map<unknown, Order<unknown>> = known.get(rows) ?? new Map();
  known.set(rows, orders);
  // What is kept by these rows and this column is made of them.
  const order = (orders.get(value) as Order<Row> | undefined) ?? ordered(rows, value);
  orders.set(value, order);
  return order;
}

// Thousands of rows share a tier or a state: only the different keys are compared.
function ordered<Row>(rows: readonly Row[], value: (row: Row) => SortValue): Order<Row> {
  const texts = new Map<string, string>();
  const groups = new Map<string | number, Row[]>();
  const rest: Row[] = [];
  for (const row of rows) {
    const key = sortKey(value(row), texts);
    if (key === undefined) rest.push(row);
    else if (!groups.get(key)?.push(row)) groups.set(key, [row]);
  }
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return { groups: sorted.map(([, equal]) => equal), rest };
}

// Plain keys are compared ten times faster than a collator compares words; numbers inside a text
// are padded, so that "T 9" comes before "T 10". Many rows share a text: a tier, a state, a land.
function sortKey(value: SortValue, texts: Map<string, string>): SortValue {
  if (typeof value !== "string") return value;
  const found = texts.get(value);
  if (found !== undefined) return found;
  const key = plainText(value).replace(SHORT_NUMBER, (digits) => digits.padStart(6, "0"));
  texts.set(value, key);
  return key;
}
