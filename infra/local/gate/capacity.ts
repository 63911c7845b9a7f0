import { type Attributes, itemSize } from "./item-size.ts";
import type { IndexShape, TableShape } from "./table-shapes.ts";

/** One item as it stood before and as it stands after a write; absent where there was none. */
export interface Change {
  readonly before?: Attributes | undefined;
  readonly after?: Attributes | undefined;
}

/**
 * Write units of one item: a unit per started KB of the larger image, at least one, and for each
 * index the writes that its copy takes. In a transaction all count twice; a check alone counts as
 * a write of its item.
 */
export function writeUnits(table: TableShape, change: Change, inTransaction: boolean): number {
  const base = kilobytes(Math.max(size(change.before), size(change.after)));
  const copies = table.indexes.reduce(
    (sum, index) => sum + indexUnits(table, index, change.before, change.after),
    0,
  );
  return (base + copies) * (inTransaction ? 2 : 1);
}

/**
 * Read units of so many bytes: one per started 4 KB when consistent, half of it when not, twice
 * in a transaction; reading nothing costs as much as the smallest item.
 */
export function readUnits(bytes: number, kind: "eventual" | "consistent" | "transaction"): number {
  const factor = { eventual: 0.5, consistent: 1, transaction: 2 }[kind];
  return Math.max(1, Math.ceil(bytes / 4096)) * factor;
}

/** A moved copy is removed and written anew; an unchanged one costs nothing. */
function indexUnits(
  table: TableShape,
  index: IndexShape,
  before: Attributes | undefined,
  after: Attributes | undefined,
): number {
  const old = copyIn(table, index, before);
  const young = copyIn(table, index, after);
  if (old === undefined && young === undefined) return 0;
  if (old === undefined || young === undefined) return kilobytes(size(old ?? young));
  if (same(old, young)) return 0;
  const moved = index.keys.some((name) => !same(old[name], young[name]));
  if (moved) return kilobytes(size(old)) + kilobytes(size(young));
  return kilobytes(Math.max(size(old), size(young)));
}

/** What an index holds of an item; nothing unless the item has all of the index's keys. */
function copyIn(
  table: TableShape,
  index: IndexShape,
  item: Attributes | undefined,
): Attributes | undefined {
  if (item === undefined || index.keys.some((name) => item[name] === undefined)) return undefined;
  if (index.projected === "all") return item;
  const kept = new Set([...table.keys, ...index.keys, ...index.projected]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, content]) => [name, sorted(content)]);
}

function size(item: Attributes | undefined): number {
  return item === undefined ? 0 : itemSize(item);
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}
