import { compareTexts } from "./values.ts";

/** Rows in the order of their keys. */
export class SortedRows<Row> {
  readonly #keys: string[] = [];
  readonly #rows: Row[] = [];

  get size(): number {
    return this.#rows.length;
  }

  at(index: number): Row | undefined {
    return this.#rows[index];
  }

  get(key: string): Row | undefined {
    const index = this.first((each) => compareTexts(each, key) >= 0);
    return this.#keys[index] === key ? this.#rows[index] : undefined;
  }

  set(key: string, row: Row): void {
    const index = this.first((each) => compareTexts(each, key) >= 0);
    const replaced = this.#keys[index] === key ? 1 : 0;
    this.#keys.splice(index, replaced, key);
    this.#rows.splice(index, replaced, row);
  }

  delete(key: string): void {
    const index = this.first((each) => compareTexts(each, key) >= 0);
    if (this.#keys[index] !== key) return;
    this.#keys.splice(index, 1);
    this.#rows.splice(index, 1);
  }

  /** The first place whose key fits; `fits` holds for no key before and for all behind. */
  first(fits: (key: string) => boolean): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (fits(this.#keys[middle] ?? "")) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  rows(): readonly Row[] {
    return this.#rows;
  }
}
