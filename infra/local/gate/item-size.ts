import * as z from "zod";

/** An item or key on the wire: typed values by attribute name. */
export const Attributes = z.custom<Attributes>(
  // Every call is read through this: a record of records of zod's takes ten times as long.
  (value) => isObject(value) && Object.values(value).every(isObject),
  "Typed values are missing",
);
export type Attributes = Record<string, Record<string, unknown>>;

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * The size of an item in bytes, by DynamoDB's published rule: names and texts in UTF-8, binary as
 * decoded, numbers about half a byte a digit and one more, 3 bytes and one an element for lists
 * and maps.
 */
export function itemSize(item: Attributes): number {
  let size = 0;
  for (const [name, value] of Object.entries(item)) {
    size += Buffer.byteLength(name) + valueSize(value);
  }
  return size;
}

function valueSize(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const [[type, content] = []] = Object.entries(value);
  switch (type) {
    case "S":
      return Buffer.byteLength(String(content));
    case "N":
      return numberSize(String(content));
    case "B":
      return binarySize(content);
    case "SS":
      return sum(content, (one) => Buffer.byteLength(String(one)));
    case "NS":
      return sum(content, (one) => numberSize(String(one)));
    case "BS":
      return sum(content, binarySize);
    case "L":
      return 3 + sum(content, (one) => 1 + valueSize(one));
    case "M":
      return 3 + mapSize(content);
    default:
      return 1; // NULL, BOOL
  }
}

function mapSize(content: unknown): number {
  if (typeof content !== "object" || content === null) return 0;
  return Object.entries(content).reduce(
    (size, [name, one]) => size + 1 + Buffer.byteLength(name) + valueSize(one),
    0,
  );
}

function numberSize(text: string): number {
  const digits = text.replace(/[eE].*$/, "").replace(/[^0-9]/g, "");
  const significant = digits.replace(/^0+|0+$/g, "").length;
  return Math.ceil(significant / 2) + 1 + (text.startsWith("-") ? 1 : 0);
}

function binarySize(content: unknown): number {
  return Buffer.byteLength(String(content), "base64");
}

function sum(content: unknown, size: (one: unknown) => number): number {
  return Array.isArray(content) ? content.reduce((all: number, one) => all + size(one), 0) : 0;
}
