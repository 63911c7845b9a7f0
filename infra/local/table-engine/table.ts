import type { IndexShape, TableShape } from "../gate/table-shapes.ts";
import { Row } from "./row.ts";
import { SortedRows } from "./sorted-rows.ts";
import type { Attributes } from "./values.ts";

/** Both texts of a primary key. */
export type PrimaryKey = readonly [pk: string, sk: string];

/** The rows of one partition; what separates the parts of their keys is below every character. */
export type Partition = SortedRows<Row>;

/** One table with its indexes, which follow every write at once. */
export class Table {
  readonly shape: TableShape;
  readonly #main = new Map<string, Partition>();
  readonly #indexes: ReadonlyMap<IndexShape, Map<string, Partition>>;

  constructor(shape: TableShape) {
    this.shape = shape;
    this.#indexes = new Map(shape.indexes.map((index) => [index, new Map()]));
  }

  /** Names that may stand in an expression by themselves: those of all keys. */
  get keyNames(): ReadonlySet<string> {
    return new Set([this.shape.keys, ...this.shape.indexes.map(({ keys }) => keys)].flat());
  }

  get([pk, sk]: PrimaryKey): Row | undefined {
    return this.#main.get(pk)?.get(sk);
  }

  put(key: PrimaryKey, item: Attributes): void {
    this.remove(key);
    const row = new Row(...key, item);
    place(this.#main, key[0], key[1], row);
    for (const [index, partitions] of this.#indexes) {
      const [partition, sort] = placeIn(index, row);
      if (partition !== undefined && sort !== undefined) place(partitions, partition, sort, row);
    }
  }

  remove(key: PrimaryKey): void {
    const row = this.get(key);
    if (!row) return;
    take(this.#main, key[0], key[1]);
    for (const [index, partitions] of this.#indexes) {
      const [partition, sort] = placeIn(index, row);
      if (partition !== undefined && sort !== undefined) take(partitions, partition, sort);
    }
  }

  /** The rows of a partition, of the table or of one of its indexes. */
  partition(value: string, index?: IndexShape): Partition {
    const partitions = index === undefined ? this.#main : this.#indexes.get(index);
    return partitions?.get(value) ?? new SortedRows<Row>();
  }

  rows(): readonly Row[] {
    return [...this.#main.values()].flatMap((partition) => partition.rows());
  }
}

/** Where a row stands among those of a partition. */
export function sortKey(sort: string, { pk, sk }: { readonly pk: string; readonly sk: string }) {
  return [sort, pk, sk].join("\0");
}

/** Partition and key of a row in an index; nothing unless it has all of the index's keys. */
function placeIn({ keys: [partition = "", sort = ""] }: IndexShape, row: Row) {
  const texts = [row.item[partition]?.S, row.item[sort]?.S];
  const [pk, sk] = texts.map((text) => (typeof text === "string" ? text : undefined));
  return [pk, sk === undefined ? undefined : sortKey(sk, row)] as const;
}

function place(partitions: Map<string, Partition>, name: string, key: string, row: Row): void {
  const partition = partitions.get(name) ?? new SortedRows<Row>();
  partitions.set(name, partition);
  partition.set(key, row);
}

function take(partitions: Map<string, Partition>, name: string, key: string): void {
  const partition = partitions.get(name);
  partition?.delete(key);
  if (partition?.size === 0) partitions.delete(name);
}
