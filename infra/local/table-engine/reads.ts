import * as z from "zod";
import { namedKey } from "./primary-key.ts";
import { BeyondEngine, invalid } from "./refusals.ts";
import type { Table } from "./table.ts";
import { Loose } from "./wire.ts";

/** Finds a table by its name. */
export type Tables = (name: string) => Table;

const Get = z.strictObject({
  TableName: z.string(),
  Key: Loose,
  ConsistentRead: z.boolean().optional(),
});

/** Answers GetItem. */
export function getItem(body: unknown, tables: Tables): string {
  const { TableName, Key } = Get.parse(body);
  return itemReply(read(tables(TableName), Key));
}

const BatchGet = z.strictObject({
  RequestItems: z.record(
    z.string(),
    z.strictObject({ Keys: z.array(Loose), ConsistentRead: z.boolean().optional() }),
  ),
});

/** Answers BatchGetItem; the order of the items is free. */
export function batchGetItem(body: unknown, tables: Tables): string {
  const parts = Object.entries(BatchGet.parse(body).RequestItems);
  const asked = parts.reduce((sum, [, { Keys }]) => sum + Keys.length, 0);
  if (asked > 100) throw invalid("Too many items requested for the BatchGetItem call");
  let bytes = 0;
  const replies = parts.map(([name, { Keys }]) => {
    const table = tables(name);
    const keys = new Set(Keys.map((key) => JSON.stringify(namedKey(table.shape, key))));
    if (keys.size < Keys.length) throw invalid("Provided list of item keys contains duplicates");
    if (keys.size === 0) throw invalid("The list of keys in RequestItems is required");
    const rows = Keys.flatMap((key) => table.get(namedKey(table.shape, key)) ?? []);
    bytes += rows.reduce((sum, { size }) => sum + size, 0);
    return `${JSON.stringify(name)}:[${rows.map(({ text }) => text).join(",")}]`;
  });
  if (bytes > 16 * 1024 * 1024) throw new BeyondEngine("a batch of more than 16 MB");
  return `{"Responses":{${replies.join(",")}},"UnprocessedKeys":{}}`;
}

const TransactGet = z.strictObject({
  TransactItems: z.array(z.strictObject({ Get: Get.omit({ ConsistentRead: true }) })),
});

/** Answers TransactGetItems. */
export function transactGetItems(body: unknown, tables: Tables): string {
  const { TransactItems } = TransactGet.parse(body);
  const replies = TransactItems.map(({ Get: { TableName, Key } }) =>
    itemReply(read(tables(TableName), Key)),
  );
  return `{"Responses":[${replies.join(",")}]}`;
}

function read(table: Table, key: z.infer<typeof Loose>): string | undefined {
  return table.get(namedKey(table.shape, key))?.text;
}

function itemReply(text: string | undefined): string {
  return text === undefined ? "{}" : `{"Item":${text}}`;
}
