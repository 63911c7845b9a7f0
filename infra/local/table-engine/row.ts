import { itemSize } from "../gate/item-size.ts";
import type { IndexShape } from "../gate/table-shapes.ts";
import { type Attributes, picked } from "./values.ts";

/** One view of an item, whole or as an index holds it, with its size and text made once. */
export class View {
  readonly item: Attributes;
  #size: number | undefined;
  #text: string | undefined;

  constructor(item: Attributes) {
    this.item = item;
  }

  /** Bytes that DynamoDB counts for it. */
  get size(): number {
    this.#size ??= itemSize(this.item);
    return this.#size;
  }

  /** As it goes over the wire. */
  get text(): string {
    this.#text ??= JSON.stringify(this.item);
    return this.#text;
  }
}

/** One item as it stands; an update makes another row. */
export class Row extends View {
  readonly pk: string;
  readonly sk: string;
  readonly #copies = new Map<IndexShape, View>();

  constructor(pk: string, sk: string, item: Attributes) {
    super(item);
    this.pk = pk;
    this.sk = sk;
  }

  /** What an index holds of it. */
  copyIn(index: IndexShape, keys: readonly string[]): View {
    if (index.projected === "all") return this;
    const known = this.#copies.get(index);
    if (known) return known;
    const copy = new View(picked(this.item, [...keys, ...index.keys, ...index.projected]));
    this.#copies.set(index, copy);
    return copy;
  }
}
