import { type Attributes, typeOf, type Value } from "./values.ts";

/** An item as the document client reads it. */
export function plainItem(item: Attributes): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) plain[name] = plainValue(value);
  return plain;
}

function plainValue(value: Value): unknown {
  const [type, content] = typeOf(value);
  switch (type) {
    case "N":
      return Number(content);
    case "B":
      return new Uint8Array(Buffer.from(String(content), "base64"));
    case "NULL":
      return null;
    case "L":
      return (content as Value[]).map(plainValue);
    case "M":
      return plainItem(content as Attributes);
    default:
      return content;
  }
}
