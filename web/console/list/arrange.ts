/** What a column can be sorted by; whatever is undefined comes last, whichever way it is sorted. */
export type SortValue = string | number | undefined;

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Rows in the order of a value; equal ones keep the order they had. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  keyed.sort((one, other) => {
    if (one.key === undefined || other.key === undefined) {
      return Number(one.key === undefined) - Number(other.key === undefined);
    }
    return sign * compare(one.key, other.key);
  });
  return keyed.map(({ row }) => row);
}

/** Rows whose text holds every word of the search, without regard to case and accents. */
export function searchRows<Row>(
  rows: readonly Row[],
  text: (row: Row) => string,
  search: string,
): Row[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const found = plain(text(row));
    return words.every((word) => found.includes(word));
  });
}

/** One page of rows and how many pages there are; a page beyond the last is the last. */
export function pageOf<Row>(rows: readonly Row[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page, pages);
  return { rows: rows.slice((at - 1) * size, at * size), page: at, pages };
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return collator.compare(String(one), String(other));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}
