import * as z from "zod";
import { itemSize } from "../gate/item-size.ts";
import { type Bindings, bind } from "./bindings.ts";
import { type Condition, conditionOf } from "./condition.ts";
import { keyOf, namedKey } from "./primary-key.ts";
import type { Tables } from "./reads.ts";
import { BeyondEngine, invalid } from "./refusals.ts";
import type { PrimaryKey, Table } from "./table.ts";
import { updateOf } from "./update.ts";
import { type Attributes, keptItem } from "./values.ts";
import { GIVEN, Loose } from "./wire.ts";

/** One write or check of one item, understood and not yet done. */
export interface Write {
  readonly table: Table;
  readonly key: PrimaryKey;
  readonly holds: Condition;
  /** The item is told where the condition fails. */
  readonly tells: boolean;
  /** What shall stand; the same item for a check, nothing after a removal. */
  after(before: Attributes | undefined): Attributes | undefined;
  /** What it counts for in a transaction. */
  readonly bytes: number;
}

const SHARED = {
  TableName: z.string(),
  ConditionExpression: z.string().optional(),
  ...GIVEN,
  ReturnValuesOnConditionCheckFailure: z.enum(["ALL_OLD", "NONE"]).optional(),
};
const Put = z.strictObject({ ...SHARED, Item: Loose });
const Keyed = z.strictObject({ ...SHARED, Key: Loose });
const Check = Keyed.extend({ ConditionExpression: z.string() });
const Update = Keyed.extend({ UpdateExpression: z.string() });

/** DynamoDB's limit for an item, in bytes. */
const ITEM_BYTES = 400 * 1024;

/** Reads a Put. */
export function readPut(body: unknown, tables: Tables): Write {
  const put = Put.parse(body);
  const table = tables(put.TableName);
  const item = keptItem(put.Item);
  if (itemSize(item) > ITEM_BYTES) throw invalid("Item size has exceeded the maximum allowed size");
  const key = keyOf(table.shape, item);
  const bindings = bind(put, table.keyNames);
  refuseMisfit(table, item);
  return { ...assumed(table, put, put.Item, bindings), key, after: () => item };
}

/** Reads a Delete. */
export function readDelete(body: unknown, tables: Tables): Write {
  return { ...keyed(Keyed.parse(body), tables), after: () => undefined };
}

/** Reads a ConditionCheck. */
export function readCheck(body: unknown, tables: Tables): Write {
  return { ...keyed(Check.parse(body), tables), after: (item) => item };
}

function keyed(wish: z.infer<typeof Keyed>, tables: Tables): Omit<Write, "after"> {
  const table = tables(wish.TableName);
  const key = namedKey(table.shape, wish.Key);
  return { ...assumed(table, wish, wish.Key, bind(wish, table.keyNames)), key };
}

/** Reads an Update; an item that is not there begins as its key alone. */
export function readUpdate(body: unknown, tables: Tables): Write {
  const wish = Update.parse(body);
  const table = tables(wish.TableName);
  const key = namedKey(table.shape, wish.Key);
  const bindings = bind(wish, table.keyNames);
  const update = updateOf(wish.UpdateExpression, bindings);
  const own = update.touched.find((name) => table.shape.keys.includes(name));
  if (own !== undefined) {
    throw invalid(`Cannot update attribute ${own}. This attribute is part of the key`);
  }
  return {
    ...assumed(table, wish, wish.Key, bindings),
    key,
    after(before) {
      const item = update.apply(before ?? keptItem(wish.Key));
      if (itemSize(item) > ITEM_BYTES) {
        throw invalid("Item size to update has exceeded the maximum allowed size");
      }
      refuseMisfit(table, item);
      return item;
    },
  };
}

function assumed(
  table: Table,
  wish: z.infer<z.ZodObject<typeof SHARED>>,
  item: Attributes,
  bindings: Bindings,
): Pick<Write, "table" | "holds" | "tells" | "bytes"> {
  const holds = conditionOf(wish.ConditionExpression, bindings);
  bindings.allUsed();
  const tells = wish.ReturnValuesOnConditionCheckFailure === "ALL_OLD";
  return { table, holds, tells, bytes: itemSize({ ...item, ...wish.ExpressionAttributeValues }) };
}

/** Refuses an item with an empty key of an index; of another type than text no key is known. */
function refuseMisfit({ shape }: Table, item: Attributes): void {
  for (const { name: index, keys } of shape.indexes) {
    for (const name of keys) {
      const value = item[name];
      if (value === undefined) continue;
      if (value.S === undefined) throw new BeyondEngine(`the key ${JSON.stringify(value)}`);
      if (value.S !== "") continue;
      throw invalid(
        `A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index}, IndexKey: ${name}`,
      );
    }
  }
}
