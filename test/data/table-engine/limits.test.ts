import { beforeAll, expect, test } from "vitest";
import { openEngine } from "../../../infra/local/table-engine/engine.ts";
import { useStore } from "../store.ts";
import { openBoth, type Play, requestOf, shapeOf } from "./both.ts";
import type { Call } from "./calls.ts";

useStore();

const S = (text: string) => ({ S: text });
const key = (pk: string, sk: string) => ({ pk: S(pk), sk: S(sk) });
const TableName = () => process.env.STATE_TABLE ?? "";
const transact = (...actions: object[]): Call => ({
  operation: "TransactWriteItems",
  body: {
    TransactItems: actions.map((action) =>
      Object.fromEntries(
        Object.entries(action).map(([kind, rest]) => [kind, { TableName: TableName(), ...rest }]),
      ),
    ),
  },
});
const put = (pk: string, sk: string, more: object = {}, under: object = {}) => ({
  Put: { Item: { ...key(pk, sk), ...more }, ...under },
});
const update = (UpdateExpression: string, values: object = {}, names?: object) => ({
  Update: {
    ...{ Key: key("there", "1"), UpdateExpression },
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    ...(names && { ExpressionAttributeNames: names }),
  },
});
const query = (more: object): Call => ({
  operation: "Query",
  body: {
    ...{ TableName: TableName(), KeyConditionExpression: "pk = :pk" },
    ExpressionAttributeValues: { ":pk": S("there") },
    ...more,
  },
});
const batch = (keys: object[]): Call => ({
  operation: "BatchGetItem",
  body: { RequestItems: { [TableName()]: { Keys: keys } } },
});
const kilobytes = (count: number) => S("x".repeat(count * 1024));
const one = { ":v": { N: "1" } };
const names = { "#n": "n", "#m": "m", "#x": "x", "#g": "gone" };
const named = (...wanted: (keyof typeof names)[]) =>
  Object.fromEntries(wanted.map((name) => [name, names[name]]));

let both: Play;

beforeAll(async () => {
  both = openBoth();
  await both([transact(put("there", "1", { n: { N: "1" }, m: { M: { x: S("y") } } }))]);
});

test.each<[string, () => Call]>([
  ["an item above 400 KB", () => transact(put("a", "1", { big: kilobytes(401) }))],
  ["an item without its sort key", () => transact({ Put: { Item: { pk: S("a") } } })],
  ["an empty key", () => transact(put("", "1"))],
  ["an empty sort key", () => transact(put("a", ""))],
  ["an empty key of an index", () => transact(put("a", "1", { duePk: S("") }))],
  ["two actions on one item", () => transact(put("a", "1"), put("a", "1"))],
  ["a number without digits", () => transact(put("a", "1", { n: { N: "" } }))],
  ["a transaction of nothing", () => transact()],
  [
    "a transaction of 101 actions",
    () => transact(...Array.from({ length: 101 }, (_, index) => put("a", `${index}`))),
  ],
  [
    "a transaction above 4 MB",
    () =>
      transact(
        ...Array.from({ length: 14 }, (_, index) => put("a", `${index}`, { b: kilobytes(350) })),
      ),
  ],
  ["a name that nothing uses", () => transact(update("SET #n = :v", one, named("#n", "#m")))],
  ["a value that nothing uses", () => transact(update("REMOVE #n", one, named("#n")))],
  ["a name that is not given", () => transact(update("SET #n = :v", one))],
  ["a value that is not given", () => transact(update("SET #n = :v", {}, named("#n")))],
  [
    "two changes of one attribute",
    () => transact(update("SET #n = :v REMOVE #n", one, named("#n"))),
  ],
  [
    "a change of a map and of what is in it",
    () => transact(update("SET #m = :v REMOVE #m.#x", one, named("#m", "#x"))),
  ],
  [
    "a change within a map that is not there",
    () => transact(update("SET #g.#x = :v", one, named("#g", "#x"))),
  ],
  [
    "a removal within a map that is not there",
    () => transact(update("REMOVE #g.#x", {}, named("#g", "#x"))),
  ],
  ["a sum with nothing", () => transact(update("SET #n = #g + :v", one, named("#n", "#g")))],
  ["a sum with a map", () => transact(update("SET #n = #m + :v", one, named("#n", "#m")))],
  ["a sum with a text", () => transact(update("SET #n = #n + :v", { ":v": S("1") }, named("#n")))],
  ["a query of nothing", () => query({ Limit: 0 })],
  ["a query of an unknown index", () => query({ IndexName: "other" })],
  ["a query by the sort key alone", () => query({ KeyConditionExpression: "sk = :pk" })],
  [
    "a consistent query of an index",
    () => query({ IndexName: "due", KeyConditionExpression: "duePk = :pk", ConsistentRead: true }),
  ],
  ["a page that begins in another partition", () => query({ ExclusiveStartKey: key("else", "1") })],
  ["a page that begins nowhere", () => query({ ExclusiveStartKey: { pk: S("there") } })],
  ["a batch that asks twice", () => batch([key("there", "1"), key("there", "1")])],
  ["a batch of nothing", () => batch([])],
  ["a batch of 101", () => batch(Array.from({ length: 101 }, (_, index) => key("a", `${index}`)))],
  [
    "a key with more than its parts",
    () => ({
      operation: "GetItem",
      body: { TableName: TableName(), Key: { ...key("there", "1"), n: S("1") } },
    }),
  ],
])("%s is refused by both, and changes nothing", async (_, call) => {
  const answer = await both([call()]);
  expect(answer?.status).toBe(400);
  expect(String(answer?.body)).toContain("#ValidationException");
  await both([query({}), query({ ExpressionAttributeValues: { ":pk": S("a") } })]);
});

test("a token may not be used for another transaction", async () => {
  const under = (token: string, call: Call): Call => ({
    ...call,
    body: { ...call.body, ClientRequestToken: token },
  });
  const first = under("mine", transact(put("token", "1")));
  expect((await both([first, first]))?.status).toBe(200);
  const other = await both([under("mine", transact(put("token", "2")))]);
  expect(String(other?.body)).toContain("#IdempotentParameterMismatchException");
});

test("a page ends where it reaches 1 MB, and the next begins behind it", async () => {
  for (let index = 0; index < 9; index += 1) {
    const listed = { listPk: S("pages"), listSk: S(`${index}`), row: kilobytes(100) };
    await both([transact(put("pages", `${index}`, { ...listed, big: kilobytes(200) }))]);
  }
  const pages = async (more: object, most: number) => {
    let start: unknown;
    for (let turn = 0; turn < most; turn += 1) {
      const from = start === undefined ? {} : { ExclusiveStartKey: start };
      const values = { ExpressionAttributeValues: { ":pk": S("pages") } };
      const answer = await both([query({ ...values, ...more, ...from })]);
      start = JSON.parse(String(answer?.body)).LastEvaluatedKey;
      if (start === undefined) return turn + 1;
    }
    return undefined;
  };
  expect(await pages({}, 9)).toBe(3);
  expect(await pages({ ScanIndexForward: false }, 9)).toBe(3);
});

test("a page of an index counts what the index holds, as AWS does", () => {
  const engine = openEngine([shapeOf(TableName())]);
  for (let index = 0; index < 4; index += 1) {
    const listed = { listPk: S("there"), listSk: S(`${index}`), row: kilobytes(10) };
    engine.answer(requestOf(transact(put("a", `${index}`, { ...listed, big: kilobytes(380) }))));
  }
  const inList = { IndexName: "list", KeyConditionExpression: "listPk = :pk" };
  const { Count, LastEvaluatedKey } = JSON.parse(
    String(engine.answer(requestOf(query(inList))).body),
  );
  expect([Count, LastEvaluatedKey]).toEqual([4, undefined]);
});

test.each<[string, Call["operation"], object]>([
  ["a filter", "Query", { FilterExpression: "attribute_exists(pk)" }],
  ["a projection", "GetItem", { Key: key("a", "1"), ProjectionExpression: "pk" }],
  ["a scan", "Scan", {}],
  ["an alternative", "Query", { KeyConditionExpression: "pk = :pk OR pk = :pk" }],
  ["a range between", "Query", { KeyConditionExpression: "pk = :pk AND sk BETWEEN :pk AND :pk" }],
  ["a bare name", "UpdateItem", { Key: key("a", "1"), UpdateExpression: "REMOVE status" }],
  ["a list's element", "UpdateItem", { Key: key("a", "1"), UpdateExpression: "REMOVE #n[0]" }],
  ["an addition to a set", "UpdateItem", { Key: key("a", "1"), UpdateExpression: "ADD #n :pk" }],
  ["old values told", "UpdateItem", { Key: key("a", "1"), ReturnValues: "ALL_OLD" }],
])(
  "%s, which nothing asks for, is no guess but a fault of whoever runs it",
  (_, operation, more) => {
    const engine = openEngine([shapeOf("some")]);
    const values = operation === "Query" && { ExpressionAttributeValues: { ":pk": S("a") } };
    const expression = operation === "Query" && { KeyConditionExpression: "pk = :pk" };
    const body = { TableName: "some", ...expression, ...values, ...more };
    expect(() => engine.answer(requestOf({ operation, body }))).toThrow(
      /does not know|unrecognized/i,
    );
  },
);

test("what comes first of two values in bytes is no guess either", () => {
  const engine = openEngine([shapeOf(TableName())]);
  const bytes = (text: string) => ({ B: Buffer.from(text).toString("base64") });
  engine.answer(requestOf(transact(put("there", "1", { n: bytes("a") }))));
  const { Update } = update("SET #m = :v", { ":v": bytes("b") }, named("#m", "#n"));
  const later = transact({ Update: { ...Update, ConditionExpression: "#n < :v" } });
  expect(() => engine.answer(requestOf(later))).toThrow("does not know the order of bytes");
});

test("an update may not change what names the item", () => {
  const engine = openEngine([shapeOf("some")]);
  const body = {
    ...{ TableName: "some", Key: key("a", "1"), UpdateExpression: "SET sk = :v" },
    ExpressionAttributeValues: one,
  };
  const answer = engine.answer(requestOf({ operation: "UpdateItem", body }));
  expect([answer.status, String(answer.body)]).toEqual([
    400,
    expect.stringContaining("of the key"),
  ]);
});
