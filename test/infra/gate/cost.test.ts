import { expect, test } from "vitest";
import { weighItems } from "../../../infra/local/gate/dynamodb-cost.ts";
import { readItemRequest } from "../../../infra/local/gate/dynamodb-request.ts";
import type { Images } from "../../../infra/local/gate/images.ts";
import type { Attributes } from "../../../infra/local/gate/item-size.ts";
import type { Cost } from "../../../infra/local/gate/reading.ts";
import { readTableShapes } from "../../../infra/local/gate/table-shapes.ts";
import { smallTemplate } from "./small-template.ts";

const tables = readTableShapes(smallTemplate([]));
const TableName = "Small-State";
const Key = { pk: { S: "a" }, sk: { S: "b" } };
const text = (length: number) => ({ S: "x".repeat(length) });
const rename = { UpdateExpression: "SET #r = :r", ExpressionAttributeNames: { "#r": "row" } };

async function costOf(
  operation: string,
  body: object,
  { reply = {}, images }: { reply?: object; images?: Images } = {},
): Promise<Cost> {
  const request = readItemRequest(operation, body, (table) => tables.get(table)?.keys ?? []);
  if (request === null) throw new Error(`${operation} is no operation on items`);
  const weighed = await weighItems(operation, request, tables, images);
  return weighed({ status: 200, headers: {}, body: Buffer.from(JSON.stringify(reply)) });
}

test("a query costs by the items of its reply, whatever of them is filtered out", async () => {
  const Items = [{ ...Key, t: text(3000) }];
  const ask = { TableName, ConsistentRead: true };
  const one = await costOf("Query", ask, { reply: { Items } });
  expect(one).toEqual({ items: 1, rru: 1, wru: 0 });
  const two = await costOf("Query", ask, { reply: { Items, ScannedCount: 3 } });
  expect(two).toEqual({ items: 3, rru: 3, wru: 0 });
  expect((await costOf("Query", { TableName }, { reply: { Items: [] } })).rru).toBe(0.5);
});

test("each item of a batch or transaction costs for itself, a missing one too", async () => {
  const Get = { TableName, Key };
  const got = { Responses: [{ Item: Key }, {}] };
  const transaction = { TransactItems: [{ Get }, { Get }] };
  expect((await costOf("TransactGetItems", transaction, { reply: got })).rru).toBe(4);
  const batch = { RequestItems: { [TableName]: { Keys: [Key, Key] } } };
  const some = { Responses: { [TableName]: [Key] } };
  expect(await costOf("BatchGetItem", batch, { reply: some })).toEqual({
    items: 1,
    rru: 1,
    wru: 0,
  });
});

test("a write costs by what it puts; an update, unseen, by what it sets and touches", async () => {
  const Item = { ...Key, t: text(1500) };
  expect((await costOf("PutItem", { TableName, Item })).wru).toBe(2);
  const values = { ExpressionAttributeValues: { ":r": text(10) } };
  expect((await costOf("UpdateItem", { TableName, Key, ...rename, ...values })).wru).toBe(2);
  const TransactItems = [{ Put: { TableName, Item } }, { ConditionCheck: { TableName, Key } }];
  expect(await costOf("TransactWriteItems", { TransactItems })).toEqual({
    items: 2,
    rru: 0,
    wru: 6,
  });
});

test("where the items are looked up, they say what a write costs", async () => {
  const listed: Attributes = { ...Key, listPk: { S: "l" }, listSk: { S: "m" }, row: { S: "old" } };
  const states = [
    { ...listed, t: text(2000) },
    { ...listed, t: text(2000), row: { S: "new" } },
  ];
  const images: Images = async (places) => places.map(() => states.shift());
  const values = { ExpressionAttributeValues: { ":r": { S: "new" } } };
  const update = { TableName, Key, ...rename, ...values };
  expect((await costOf("UpdateItem", update, { images })).wru).toBe(2 + 1);
});
