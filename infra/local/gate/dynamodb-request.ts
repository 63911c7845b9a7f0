import * as z from "zod";
import { Attributes } from "./item-size.ts";

/** One write of a request, or the check of one item. */
export interface Write {
  readonly action: "PutItem" | "UpdateItem" | "DeleteItem" | "ConditionCheckItem";
  readonly table: string;
  /** The partition key's value; absent where the request lacks it. */
  readonly partition?: string;
  /** The item to put, or the key of the item to change, remove or check. */
  readonly item: Attributes;
  /** Attributes that an update gives these values. */
  readonly set: Attributes;
  /** Attributes that an update mentions, whatever it does to them. */
  readonly mentioned: readonly string[];
}

/** One read of a request: a key, or a query or scan of a table or index. */
export interface Read {
  readonly action: "GetItem" | "Query" | "Scan";
  readonly table: string;
  readonly index?: string;
  /** The partition key's value; absent for a scan. */
  readonly partition?: string;
  readonly consistent: boolean;
}

/** What an operation on items does, item by item. */
export interface ItemRequest {
  readonly reads: readonly Read[];
  readonly writes: readonly Write[];
}

/** Reads the body of an operation on items; null for an operation on something else. */
export function readItemRequest(
  operation: string,
  body: unknown,
  keysOf: (table: string, index?: string) => readonly string[],
): ItemRequest | null {
  const partition = (table: string, key: Attributes): { partition?: string } => {
    const value = text(key[keysOf(table)[0] ?? ""]);
    return value === undefined ? {} : { partition: value };
  };
  const placed = (one: Write): Write => ({ ...one, ...partition(one.table, one.item) });
  const get = (table: string, key: Attributes, consistent: boolean): Read => ({
    action: "GetItem",
    table,
    ...partition(table, key),
    consistent,
  });
  switch (operation) {
    case "GetItem": {
      const { TableName, Key, ConsistentRead } = Get.parse(body);
      return { reads: [get(TableName, Key, ConsistentRead)], writes: [] };
    }
    case "Query":
    case "Scan": {
      const search = Search.parse(body);
      const { TableName: table, IndexName: index, ConsistentRead: consistent } = search;
      const found = sought(search, keysOf(table, index)[0] ?? "");
      return {
        reads: [
          {
            action: operation,
            table,
            consistent,
            ...(index !== undefined && { index }),
            ...(found !== undefined && { partition: found }),
          },
        ],
        writes: [],
      };
    }
    case "PutItem":
    case "UpdateItem":
    case "DeleteItem":
      return { reads: [], writes: [placed(write(operation, body))] };
    case "TransactWriteItems": {
      const { TransactItems } = TransactWrite.parse(body);
      return { reads: [], writes: TransactItems.flatMap(transacted).map(placed) };
    }
    case "TransactGetItems": {
      const { TransactItems } = TransactGet.parse(body);
      return {
        reads: TransactItems.map(({ Get: one }) => get(one.TableName, one.Key, true)),
        writes: [],
      };
    }
    case "BatchGetItem": {
      const { RequestItems } = BatchGet.parse(body);
      const reads = Object.entries(RequestItems).flatMap(([table, { Keys, ConsistentRead }]) =>
        Keys.map((key) => get(table, key, ConsistentRead)),
      );
      return { reads, writes: [] };
    }
    case "BatchWriteItem": {
      const { RequestItems } = BatchWrite.parse(body);
      const writes = Object.entries(RequestItems).flatMap(([TableName, requests]) =>
        requests.map(({ PutRequest, DeleteRequest }) =>
          PutRequest
            ? write("PutItem", { TableName, ...PutRequest })
            : write("DeleteItem", { TableName, ...DeleteRequest }),
        ),
      );
      return { reads: [], writes: writes.map(placed) };
    }
    default:
      return null;
  }
}

const Names = z.record(z.string(), z.string()).default({});
const Values = Attributes.default({});
const Get = z.object({
  TableName: z.string(),
  Key: Attributes,
  ConsistentRead: z.boolean().default(false),
});
const Search = z.object({
  TableName: z.string(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string().default(""),
  ExpressionAttributeNames: Names,
  ExpressionAttributeValues: Values,
  ConsistentRead: z.boolean().default(false),
});
const OneWrite = z.object({
  TableName: z.string(),
  Item: Attributes.optional(),
  Key: Attributes.optional(),
  UpdateExpression: z.string().default(""),
  ExpressionAttributeNames: Names,
  ExpressionAttributeValues: Values,
});
const TransactWrite = z.object({
  TransactItems: z.array(
    z.object({
      Put: z.unknown().optional(),
      Update: z.unknown().optional(),
      Delete: z.unknown().optional(),
      ConditionCheck: z.unknown().optional(),
    }),
  ),
});
const TransactGet = z.object({ TransactItems: z.array(z.object({ Get })) });
const BatchGet = z.object({
  RequestItems: z.record(
    z.string(),
    z.object({ Keys: z.array(Attributes), ConsistentRead: z.boolean().default(false) }),
  ),
});
const BatchWrite = z.object({
  RequestItems: z.record(
    z.string(),
    z.array(
      z.object({
        PutRequest: z.object({ Item: Attributes }).optional(),
        DeleteRequest: z.object({ Key: Attributes }).optional(),
      }),
    ),
  ),
});

function transacted(item: z.infer<typeof TransactWrite>["TransactItems"][number]): Write[] {
  const { Put, Update, Delete, ConditionCheck } = item;
  return [
    ...(Put ? [write("PutItem", Put)] : []),
    ...(Update ? [write("UpdateItem", Update)] : []),
    ...(Delete ? [write("DeleteItem", Delete)] : []),
    ...(ConditionCheck ? [write("ConditionCheckItem", ConditionCheck)] : []),
  ];
}

function write(action: Write["action"], body: unknown): Write {
  const one = OneWrite.parse(body);
  const real = (name: string): string => one.ExpressionAttributeNames[name] ?? name;
  const set: Attributes = {};
  for (const [, name = "", value = ""] of one.UpdateExpression.matchAll(ASSIGNED)) {
    const given = one.ExpressionAttributeValues[value];
    if (given !== undefined) set[real(name)] = given;
  }
  const mentioned = [...one.UpdateExpression.matchAll(ATTRIBUTE)].map(([name]) => real(name));
  return {
    action,
    table: one.TableName,
    item: one.Item ?? one.Key ?? {},
    set,
    mentioned: [...new Set(mentioned)],
  };
}

const ASSIGNED = /(#?\w+)\s*=\s*(:\w+)/g;
const ATTRIBUTE = /(?<![:#\w])#?[a-zA-Z_]\w*/g;

/** The value that a key condition asks of the partition key. */
function sought(search: z.infer<typeof Search>, partitionKey: string): string | undefined {
  for (const [, name = "", value = ""] of search.KeyConditionExpression.matchAll(ASSIGNED)) {
    if ((search.ExpressionAttributeNames[name] ?? name) !== partitionKey) continue;
    return text(search.ExpressionAttributeValues[value]);
  }
  return undefined;
}

function text(value: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const [content] = Object.values(value ?? {});
  return content === undefined ? undefined : String(content);
}
