import type { Bindings } from "./bindings.ts";
import { at } from "./condition.ts";
import { sumOf } from "./decimal.ts";
import { type Change, type Path, parseUpdate } from "./expression.ts";
import { invalid } from "./refusals.ts";
import { type Attributes, typeOf, type Value } from "./values.ts";

/** What an update makes of an item. */
export interface Update {
  /** The attributes it touches, by their names at the top of the item. */
  readonly touched: readonly string[];
  apply(item: Attributes): Attributes;
}

/** A change with its real names and its value. */
interface Bound {
  readonly path: Path;
  /** The value to stand there; undefined takes it away. */
  of(item: Attributes): Value | undefined;
}

/** Binds an update; all of its parts see the item as it stood before. */
export function updateOf(text: string, bindings: Bindings): Update {
  const changes = parseUpdate(text).map((change) => bound(change, bindings));
  refuseOverlaps(changes.map(({ path }) => path));
  return {
    touched: changes.map(({ path: [first = ""] }) => first),
    apply: (item) => changes.reduce((after, { path, of }) => written(after, path, of(item)), item),
  };
}

function bound(change: Change, bindings: Bindings): Bound {
  switch (change.kind) {
    case "remove":
      return { path: bindings.path(change.path), of: () => undefined };
    case "set": {
      const value = bindings.value(change.value);
      return { path: bindings.path(change.path), of: () => value };
    }
    case "add": {
      const from = bindings.path(change.path);
      const [type, by] = typeOf(bindings.value(change.value));
      if (type !== "N") throw invalid(`Incorrect operand type for operator +: ${type}`);
      return { path: bindings.path(change.to), of: (item) => sum(at(item, from), String(by)) };
    }
  }
}

function sum(value: Value | undefined, by: string): Value {
  if (value === undefined) {
    throw invalid("The provided expression refers to an attribute that does not exist in the item");
  }
  const [type, content] = typeOf(value);
  if (type !== "N") throw invalid("An operand in the update expression has an incorrect data type");
  return { N: sumOf(String(content), by) };
}

/** A copy with another value at a path; every map on the way must be there. */
function written(
  item: Attributes,
  [first = "", ...rest]: Path,
  value: Value | undefined,
): Attributes {
  if (rest.length > 0) {
    const { M: map } = at(item, [first]) ?? {};
    if (map === undefined) {
      throw invalid("The document path provided in the update expression is invalid for update");
    }
    return { ...item, [first]: { M: written(map as Attributes, rest, value) } };
  }
  if (value !== undefined) return { ...item, [first]: value };
  const { [first]: _gone, ...others } = item;
  return others;
}

function refuseOverlaps(paths: readonly Path[]): void {
  for (const [index, one] of paths.entries()) {
    for (const other of paths.slice(index + 1)) {
      const common = Math.min(one.length, other.length);
      if (!one.slice(0, common).every((name, depth) => name === other[depth])) continue;
      throw invalid(
        `Two document paths overlap with each other: [${one.join(", ")}], [${other.join(", ")}]`,
      );
    }
  }
}
