import type { TableShape } from "../gate/table-shapes.ts";
import { invalid } from "./refusals.ts";
import type { PrimaryKey } from "./table.ts";
import type { Attributes } from "./values.ts";

/** The key that a call names, of these attributes and no others. */
export function namedKey(shape: TableShape, key: Attributes): PrimaryKey {
  if (Object.keys(key).length !== shape.keys.length) {
    throw invalid("The number of conditions on the keys is invalid");
  }
  return keyOf(shape, key);
}

/** The key of an item. */
export function keyOf({ keys: [pk = "", sk = ""] }: TableShape, item: Attributes): PrimaryKey {
  return [keyText(item, pk), keyText(item, sk)];
}

function keyText(item: Attributes, name: string): string {
  const { [name]: value } = item;
  if (value === undefined) throw invalid("One of the required keys was not given a value");
  const { S: text } = value;
  if (typeof text !== "string") {
    throw invalid("One or more parameter values were invalid: Type mismatch for key");
  }
  if (text === "") {
    throw invalid(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`,
    );
  }
  return text;
}
