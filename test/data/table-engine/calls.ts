import { marshall } from "@aws-sdk/util-dynamodb";
import * as fc from "fast-check";
import type { Condition } from "../../../functions/data/expression.ts";
import type { Key } from "../../../functions/data/keys.ts";
import { check, create, put, remove, update, type Write } from "../../../functions/data/writes.ts";

/** One call of the wire. */
export interface Call {
  readonly operation: string;
  readonly body: object;
}

/** What makes the keys of one sequence its own. */
type Own = (partition: string) => string;

/** Makes a call for a sequence. */
type Made = (own: Own) => Call;

const partition = fc.constantFrom("ASSESSMENT#a", "ASSESSMENT#b", "SUPPLIER#ü");
const sort = fc.constantFrom(
  ...["HEAD", "ANSWER#q1", "ANSWER#q10", "ANSWER#q2", "OUTBOX#1", "OUTBOX#é", "OUTBOX#\u{1f600}"],
);
const duePartition = fc.constantFrom("DUE#0", "DUE#1");
const instant = fc.constantFrom(
  "2026-11-29T10:00:00Z",
  "2026-11-29T10:05:00Z",
  "2026-12-01T00:00:00Z",
);
const number = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(0.25, 9_007_199_254_740_991, 123456.5, 1_764_412_800, -0.5),
);
const scalar = fc.oneof(
  number,
  fc.constantFrom("", "issued", "sent", "Zürich", "a".repeat(2000)),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 8 }),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom("x", "y", "z"), scalar, { maxKeys: 3 }) },
);
const ATTRIBUTES = ["revision", "status", "row", "writers", "note"] as const;
const attribute = fc.constantFrom(...ATTRIBUTES);
const path = fc.oneof(
  { weight: 4, arbitrary: attribute },
  { weight: 1, arbitrary: fc.constantFrom("writers.x", "row.y", "duePk") },
);
const read = fc.oneof({ weight: 9, arbitrary: path }, { weight: 1, arbitrary: fc.constant("pk") });
const attributes = fc
  .record(
    {
      revision: fc.integer({ min: 0, max: 4 }),
      status: fc.constantFrom("draft", "issued", "submitted"),
      row: fc.record({ x: scalar, y: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] }),
      writers: fc.dictionary(fc.constantFrom("x", "y"), fc.integer({ min: 1, max: 3 })),
      note: value,
    },
    { requiredKeys: [] },
  )
  .map((all): Record<string, unknown> => ({ ...all }));

/** Where an item stands in the indexes: as in the product, no two items at one place. */
const places = fc.record(
  { list: fc.constantFrom("SUPPLIERS", "RISKS"), due: fc.tuple(duePartition, instant) },
  { requiredKeys: [] },
);

interface Where {
  readonly pk: string;
  readonly sk: string;
}

const where: fc.Arbitrary<Where> = fc.record({ pk: partition, sk: sort });

const keyOf = ({ pk, sk }: Where, own: Own): Key => ({ pk: own(pk), sk }) as Key;

const placed = ({ pk, sk }: Where, own: Own, { list, due }: { list?: string; due?: string[] }) => ({
  ...(list !== undefined && { listPk: own(list), listSk: `${pk}#${sk}` }),
  ...(due !== undefined && { duePk: own(due[0] ?? ""), dueSk: `${due[1]}#${pk}#${sk}` }),
});

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(read, fc.constantFrom("absent" as const, "exists" as const)),
  fc.tuple(read, fc.constantFrom("=" as const, "<>" as const), value),
  fc.tuple(
    read,
    fc.constantFrom("<" as const, "<=" as const, ">" as const, ">=" as const),
    fc.oneof(number, fc.constantFrom("issued", "")),
  ),
  fc.tuple(fc.constant("revision"), fc.constant("=" as const), fc.integer({ min: 0, max: 4 })),
);
const conditions = fc.array(condition, { maxLength: 2 });

/** DynamoDB Local lets an update alone give an index key any type; AWS does not. */
function textKeys({ duePk, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return duePk === undefined ? rest : { ...rest, duePk: typeof duePk === "string" ? duePk : "D" };
}

const changes = fc.record(
  {
    set: fc.dictionary(path, value, { minKeys: 1, maxKeys: 3 }).map(textKeys),
    increment: fc.dictionary(
      fc.constantFrom("revision", "writers.x"),
      fc.integer({ min: -1, max: 2 }),
      {
        maxKeys: 1,
      },
    ),
    remove: fc.uniqueArray(
      fc.constantFrom("note", "status", "row.x", "writers.y", "duePk", "dueSk", "listPk"),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

type MadeWrite = (own: Own) => Write;

const write: fc.Arbitrary<{ where: Where; made: MadeWrite }> = fc
  .record({ where, attributes, places, conditions, changes, kind: fc.nat(9) })
  .map(
    ({ where: at, attributes: all, places: shown, conditions: when, changes: change, kind }) => ({
      where: at,
      made(own: Own): Write {
        const key = keyOf(at, own);
        const item = { ...key, ...all, ...placed(at, own, shown) };
        if (kind < 2) return put(item, when);
        if (kind < 4) return create(item);
        if (kind === 4) return remove(key, when);
        if (kind === 5) return check(key, when.length > 0 ? when : [["pk", "exists"]]);
        const set = { ...(change.set ?? { status: "issued" }), ...placed(at, own, shown) };
        return update(key, { ...change, set }, when);
      },
    }),
  );

const PLAIN = { removeUndefinedValues: true };

/** An action of a transaction as it goes over the wire. */
function wire(one: Write): object {
  return Object.fromEntries(
    Object.entries(one).map(([kind, action]) => {
      const { Item, Key: key, ExpressionAttributeValues: values, ...rest } = action as Loose;
      return [
        kind,
        {
          ...rest,
          ...(Item && { Item: encoded(Item) }),
          ...(key && { Key: encoded(key) }),
          ...(values && { ExpressionAttributeValues: encoded(values) }),
        },
      ];
    }),
  );
}

type Loose = Readonly<Record<string, Record<string, unknown> | undefined>>;

/** Attributes as JSON; bytes in Base64, as the SDK writes them. */
function encoded(item: Record<string, unknown>): unknown {
  return JSON.parse(
    JSON.stringify(marshall(item, PLAIN), (_, each: unknown) =>
      each instanceof Uint8Array ? Buffer.from(each).toString("base64") : bytesOf(each),
    ),
  );
}

/** A Buffer has turned itself into JSON before a replacer sees it. */
function bytesOf(each: unknown): unknown {
  const { type, data } = (each ?? {}) as { type?: unknown; data?: unknown };
  return type === "Buffer" && Array.isArray(data) ? Buffer.from(data).toString("base64") : each;
}

const token = fc.option(fc.constantFrom("one", "two", "three"), { nil: undefined });

const transaction: fc.Arbitrary<Made> = fc
  .tuple(
    fc.uniqueArray(write, {
      minLength: 1,
      maxLength: 5,
      selector: ({ where: at }) => `${at.pk}${at.sk}`,
    }),
    token,
  )
  .map(([writes, given]) => (own) => ({
    operation: "TransactWriteItems",
    body: {
      TransactItems: writes.map(({ made }) => wire(made(own))),
      ...(given !== undefined && { ClientRequestToken: own(given) }),
    },
  }));

const alone: fc.Arbitrary<Made> = fc
  .record({ where, changes, conditions })
  .map(({ where: at, changes: change, conditions: when }) => (own) => {
    const set = change.set ?? { status: "sent" };
    const { Update = {} } = wire(update(keyOf(at, own), { ...change, set }, when)) as {
      Update?: object;
    };
    return { operation: "UpdateItem", body: Update };
  });

const table = () => process.env.STATE_TABLE ?? "";

const single: fc.Arbitrary<Made> = where.map((at) => (own) => ({
  operation: "GetItem",
  body: { TableName: table(), Key: marshall(keyOf(at, own)), ConsistentRead: true },
}));

const batch: fc.Arbitrary<Made> = fc
  .uniqueArray(where, { minLength: 1, maxLength: 6, selector: ({ pk, sk }) => `${pk}${sk}` })
  .map((all) => (own) => ({
    operation: "BatchGetItem",
    body: {
      RequestItems: {
        [table()]: { Keys: all.map((at) => marshall(keyOf(at, own))), ConsistentRead: true },
      },
    },
  }));

const together: fc.Arbitrary<Made> = fc
  .uniqueArray(where, { minLength: 1, maxLength: 4, selector: ({ pk, sk }) => `${pk}${sk}` })
  .map((all) => (own) => ({
    operation: "TransactGetItems",
    body: {
      TransactItems: all.map((at) => ({
        Get: { TableName: table(), Key: marshall(keyOf(at, own)) },
      })),
    },
  }));

const paging = {
  limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  backwards: fc.boolean(),
};

const ofPartition: fc.Arbitrary<Made> = fc
  .record({
    ...{ ...paging, at: where, starts: fc.nat(3) },
    part: fc.option(
      fc.tuple(
        fc.constantFrom("begins", "<", "<=", ">", ">=", "="),
        fc.constantFrom("ANSWER#", "OUTBOX#", "ANSWER#q1", "H"),
      ),
      { nil: undefined },
    ),
  })
  .map(({ limit, backwards, at, starts, part }) => (own) => {
    const { pk, sk } = keyOf(at, own);
    const [operator, text] = part ?? [];
    const test =
      operator === "begins" ? " AND begins_with(sk, :part)" : ` AND sk ${operator} :part`;
    return {
      operation: "Query",
      body: {
        ...{ TableName: table(), ConsistentRead: true },
        KeyConditionExpression: `pk = :pk${part ? test : ""}`,
        ExpressionAttributeValues: marshall({ ":pk": pk, ...(part && { ":part": text }) }),
        ...(backwards && { ScanIndexForward: false }),
        ...(limit !== undefined && { Limit: limit }),
        ...(starts === 0 && { ExclusiveStartKey: marshall({ pk, sk }) }),
      },
    };
  });

const ofIndex: fc.Arbitrary<Made> = fc
  .record({
    ...{ ...paging, at: where, starts: fc.nat(3), due: fc.boolean() },
    ...{ list: fc.constantFrom("SUPPLIERS", "RISKS"), day: duePartition, until: instant },
  })
  .map(({ limit, backwards, at, starts, due, list, day, until }) => (own) => {
    const own1 = own(due ? day : list);
    const place = `${due ? `${until}#` : ""}${at.pk}#${at.sk}`;
    const [pkName, skName] = due ? ["duePk", "dueSk"] : ["listPk", "listSk"];
    return {
      operation: "Query",
      body: {
        ...{ TableName: table(), IndexName: due ? "due" : "list" },
        KeyConditionExpression: due ? "duePk = :pk AND dueSk <= :until" : "listPk = :pk",
        ExpressionAttributeValues: marshall({ ":pk": own1, ...(due && { ":until": `${until}~` }) }),
        ...(backwards && { ScanIndexForward: false }),
        ...(limit !== undefined && { Limit: limit }),
        ...(starts === 0 && {
          ExclusiveStartKey: marshall({ ...keyOf(at, own), [pkName]: own1, [skName]: place }),
        }),
      },
    };
  });

/** Any call of the shapes in which the platform makes them. */
export const calls: fc.Arbitrary<Made[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: transaction },
    { weight: 2, arbitrary: alone },
    { weight: 1, arbitrary: single },
    { weight: 1, arbitrary: batch },
    { weight: 1, arbitrary: together },
    { weight: 2, arbitrary: ofPartition },
    { weight: 3, arbitrary: ofIndex },
  ),
  { minLength: 5, maxLength: 30, size: "max" },
);

/** Queries that show everything a sequence can have left. */
export function contents(own: Own): Call[] {
  const inTable = ["ASSESSMENT#a", "ASSESSMENT#b", "SUPPLIER#ü"].map((pk) => ({ pk }));
  const inList = ["SUPPLIERS", "RISKS"].map((pk) => ({ pk, IndexName: "list", name: "listPk" }));
  const inDue = ["DUE#0", "DUE#1"].map((pk) => ({ pk, IndexName: "due", name: "duePk" }));
  const all: { pk: string; IndexName?: string; name?: string }[] = [
    ...inTable,
    ...inList,
    ...inDue,
  ];
  return all.map(({ pk, IndexName, name = "pk" }) => ({
    operation: "Query",
    body: {
      ...{ TableName: table(), ...(IndexName !== undefined && { IndexName }) },
      KeyConditionExpression: `${name} = :pk`,
      ExpressionAttributeValues: marshall({ ":pk": own(pk) }),
    },
  }));
}
