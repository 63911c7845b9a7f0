import { canonicalNumber, compareNumbers } from "./decimal.ts";
import { BeyondEngine, invalid } from "./refusals.ts";

/** A typed value on the wire: `{"S": "text"}`. */
export type Value = Readonly<Record<string, unknown>>;

/** An item or a key on the wire. */
export type Attributes = Readonly<Record<string, Value>>;

/** Attributes as they are kept, with every value checked. */
export function keptItem(item: Readonly<Record<string, unknown>>): Attributes {
  const kept: Record<string, Value> = {};
  for (const [name, value] of Object.entries(item)) kept[name] = keptValue(value);
  return kept;
}

/** A value as it is kept; sets are not known here. */
export function keptValue(value: unknown): Value {
  const [type, content] = typeOf(value);
  switch (type) {
    case "S":
    case "B":
      if (typeof content === "string") return { [type]: content };
      break;
    case "BOOL":
      if (typeof content === "boolean") return { BOOL: content };
      break;
    case "NULL":
      if (content === true) return { NULL: true };
      break;
    case "N":
      return { N: canonicalNumber(String(content)) };
    case "L":
      if (Array.isArray(content)) return { L: content.map(keptValue) };
      break;
    case "M":
      if (typeof content === "object" && content !== null) {
        return { M: keptItem(content as Record<string, unknown>) };
      }
  }
  throw new BeyondEngine(`the value ${JSON.stringify(value)?.slice(0, 80)}`);
}

/** Those of an item's attributes that are named and stand, in the order of the names. */
export function picked(item: Attributes, names: readonly string[]): Attributes {
  const some: Record<string, Value> = {};
  for (const name of names) {
    const { [name]: value } = item;
    if (value !== undefined) some[name] = value;
  }
  return some;
}

/** Type and content of a value. */
export function typeOf(value: unknown): readonly [type: string, content: unknown] {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const [entry, more] = entries;
  if (entry && !more) return entry;
  throw invalid("Supplied AttributeValue must contain exactly one of the supported datatypes");
}

/** Whether two kept values say the same; the order of a map's entries says nothing. */
export function sameValue(one: Value, other: Value): boolean {
  const [type, content] = typeOf(one);
  const [otherType, otherContent] = typeOf(other);
  if (type !== otherType) return false;
  if (type === "L") {
    const [list, otherList] = [content as Value[], otherContent as Value[]];
    return (
      list.length === otherList.length &&
      list.every((each, index) => sameValue(each, otherList[index] ?? {}))
    );
  }
  if (type !== "M") return content === otherContent;
  const [map, otherMap] = [content as Attributes, otherContent as Attributes];
  const names = Object.keys(map);
  if (names.length !== Object.keys(otherMap).length) return false;
  return names.every((name) => {
    const [here, there] = [map[name], otherMap[name]];
    return here !== undefined && there !== undefined && sameValue(here, there);
  });
}

/** How two values stand to each other; undefined where they have no order. */
export function compareValues(one: Value, other: Value): number | undefined {
  const [type, content] = typeOf(one);
  const [otherType, otherContent] = typeOf(other);
  if (type !== otherType) return undefined;
  if (type === "N") return compareNumbers(String(content), String(otherContent));
  if (type === "B") throw new BeyondEngine("the order of bytes");
  return type === "S" ? compareTexts(String(content), String(otherContent)) : undefined;
}

/** The order of texts by their UTF-8 bytes, in which keys are kept. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  // Code units order as bytes do unless one of them is half of a character.
  if (!SURROGATE.test(one) && !SURROGATE.test(other)) return one < other ? -1 : 1;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

const SURROGATE = /[\ud800-\udfff]/;
