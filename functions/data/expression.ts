import type { Key } from "./keys.ts";
import { packedAt, packedWhole } from "./packed-row.ts";

/** One condition on an attribute; a dotted path reaches into maps. */
export type Condition =
  | [path: string, test: "absent" | "exists"]
  | [path: string, test: "=" | "<>" | "<" | "<=" | ">" | ">=", value: unknown];

/** What an update does; all parts optional. */
export type Changes = {
  set?: Record<string, unknown>;
  /** Adds to a number that is there. */
  increment?: Record<string, number>;
  remove?: readonly string[];
};

/**
 * Fields that people change as an update: null takes an attribute away, undefined leaves it.
 * `within` is the path of the map they stand in.
 */
export function fieldChanges(
  fields: object,
  within?: string,
): { set: Record<string, unknown>; remove: string[] } {
  const at = Object.entries(fields).map(
    ([name, value]) => [within === undefined ? name : `${within}.${name}`, value] as const,
  );
  return {
    set: Object.fromEntries(at.filter(([, value]) => value !== null)),
    remove: at.flatMap(([path, value]) => (value === null ? [path] : [])),
  };
}

/**
 * Collects names and values of DynamoDB expressions about one item, so that no caller writes a
 * placeholder or knows how a line of a list is stored.
 */
export class Expressions {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};
  readonly #key: Key;

  constructor(key: Key) {
    this.#key = key;
  }

  condition(conditions: readonly Condition[]): string {
    return conditions
      .map(([path, test, value]) => {
        if (test === "absent") return `attribute_not_exists(${this.#path(path)})`;
        if (test === "exists") return `attribute_exists(${this.#path(path)})`;
        return `${this.#path(path)} ${test} ${this.#value(path, value)}`;
      })
      .join(" AND ");
  }

  update({ set = {}, increment = {}, remove = [] }: Changes): string {
    const sets = [
      ...Object.entries(this.#whole(set))
        .filter(([, value]) => value !== undefined)
        .map(([path, value]) => `${this.#path(path)} = ${this.#value(path, value)}`),
      ...Object.entries(increment).map(
        ([path, by]) => `${this.#path(path)} = ${this.#path(path)} + ${this.#value(path, by)}`,
      ),
    ];
    const removes = remove.map((path) => this.#path(path));
    return [
      sets.length > 0 ? `SET ${sets.join(", ")}` : "",
      removes.length > 0 ? `REMOVE ${removes.join(", ")}` : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
  }

  /** The attribute maps, each only when it holds something. */
  attributes() {
    return {
      ...(Object.keys(this.names).length > 0 && { ExpressionAttributeNames: this.names }),
      ...(Object.keys(this.values).length > 0 && { ExpressionAttributeValues: this.values }),
    };
  }

  /** A whole row is stored in two attributes. */
  #whole({ row, ...others }: Record<string, unknown>): Record<string, unknown> {
    if (row === undefined) return others;
    return { ...others, ...(packedWhole(this.#key, row as Record<string, unknown>) ?? { row }) };
  }

  #path(path: string): string {
    return packedAt(this.#key, path)
      .path.split(".")
      .map((part) => {
        const name = `#n${Object.keys(this.names).length}`;
        const known = Object.keys(this.names).find((each) => this.names[each] === part);
        this.names[known ?? name] = part;
        return known ?? name;
      })
      .join(".");
  }

  #value(path: string, value: unknown): string {
    const name = `:v${Object.keys(this.values).length}`;
    this.values[name] = packedAt(this.#key, path).pack(value);
    return name;
  }
}
