import {
  type CancellationReason,
  DynamoDBClient,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { setting } from "../config.ts";
import { Refusal } from "../domain/errors.ts";
import { lazy } from "../domain/lazy.ts";
import { inTurn } from "./in-turn.ts";
import type { Key } from "./keys.ts";
import { unpacked } from "./packed-row.ts";
import type { Write } from "./writes.ts";

/** The only DynamoDB client. Three attempts of at most 3 s stay below every function's time. */
const client = lazy(() =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  ),
);

/** What a table holds: keys and attributes, not yet parsed. */
export type Item = Key & Record<string, unknown>;

/** Reads one item, strongly consistent. */
export async function get(key: Key): Promise<Item | undefined> {
  const { Item: item } = await unlessThrottled(
    client().send(
      new GetCommand({ TableName: setting("STATE_TABLE"), Key: key, ConsistentRead: true }),
    ),
  );
  return item && unpacked(item as Item);
}

/** DynamoDB reads at most this many items in one batch. */
const BATCH = 100;
/** Of a long list so many batches run at once: one that waits long for a socket is out of time. */
const BATCHES = 20;

/**
 * Reads the items of many keys, each given once, strongly consistent; missing ones are left out, the order is free.
 * What a batch leaves behind is asked for again, at most 6 times, and then refused as busy.
 */
export async function getAll(wanted: readonly Key[]): Promise<Item[]> {
  const batches: Key[][] = [];
  for (let at = 0; at < wanted.length; at += BATCH) batches.push(wanted.slice(at, at + BATCH));
  const turn = inTurn(BATCHES);
  return (await Promise.all(batches.map((batch) => turn(() => getBatch(batch))))).flat();
}

/** The items of many keys, each given once; the result gives the one of a key, or undefined. */
export async function itemsAt(
  wanted: readonly Key[],
): Promise<(key: Key) => Readonly<Item> | undefined> {
  const placeOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
  const found = new Map((await getAll(wanted)).map((item) => [placeOf(item), item]));
  return (key) => found.get(placeOf(key));
}

async function getBatch(wanted: Key[]): Promise<Item[]> {
  const table = setting("STATE_TABLE");
  const found: Item[] = [];
  let left: Record<string, unknown>[] = wanted;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const { Responses, UnprocessedKeys } = await unlessThrottled(
      client().send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true } } }),
      ),
    );
    found.push(...((Responses?.[table] ?? []) as Item[]).map(unpacked));
    left = UnprocessedKeys?.[table]?.Keys ?? [];
    if (left.length === 0) break;
    if (attempt === ATTEMPTS) throw new Refusal("busy", "Too much at once; try again.");
    await pause(attempt);
  }
  return found;
}

/** Which part of a partition to read. */
export type Range = {
  prefix?: string;
  newestFirst?: boolean;
  limit?: number;
};

/** Reads a partition (or the part behind a prefix) of the state table, consistent, all pages. */
export function query(pk: string, range: Range = {}): Promise<Item[]> {
  return pages(range, {
    TableName: setting("STATE_TABLE"),
    ConsistentRead: true,
    ...keyCondition("pk", pk, "sk", range.prefix),
  });
}

/** Reads a chain of the ledger table in order, all pages. */
export function queryLedger(pk: string): Promise<Item[]> {
  const input = { TableName: setting("LEDGER_TABLE"), ConsistentRead: true };
  return pages({}, { ...input, ...keyCondition("pk", pk, "sk", undefined) });
}

/** The end of a chain of the ledger table, newest first; `before` is a sort key it stays below. */
export async function queryLedgerEnd(
  pk: string,
  limit: number,
  before: string | undefined,
): Promise<Item[]> {
  const values = { ":pk": pk, ...(before !== undefined && { ":before": before }) };
  const { Items: items = [] } = await unlessThrottled(
    client().send(
      new QueryCommand({
        TableName: setting("LEDGER_TABLE"),
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
        KeyConditionExpression: before === undefined ? "pk = :pk" : "pk = :pk AND sk < :before",
        ExpressionAttributeValues: values,
      }),
    ),
  );
  return items as Item[];
}

/** One page of index `list`: the rows and, if there are more, where to go on. */
export async function queryList(
  listPk: string,
  limit: number,
  cursor: Record<string, unknown> | undefined,
): Promise<{ rows: unknown[]; next: Record<string, unknown> | undefined }> {
  const rows: unknown[] = [];
  let start = cursor;
  do {
    const reply = await unlessThrottled(
      client().send(
        new QueryCommand({
          TableName: setting("STATE_TABLE"),
          IndexName: "list",
          Limit: limit - rows.length,
          ExclusiveStartKey: start,
          ...keyCondition("listPk", listPk, "listSk", undefined),
        }),
      ),
    );
    rows.push(...(reply.Items ?? []).map((item) => unpacked(item).row));
    start = reply.LastEvaluatedKey;
  } while (start && rows.length < limit);
  return { rows, next: start };
}

/** Keys of everything in one partition of index `due` that is due at an instant, oldest first. */
export async function queryDue(duePk: string, until: string, limit: number): Promise<Key[]> {
  const { Items: items = [] } = await unlessThrottled(
    client().send(
      new QueryCommand({
        TableName: setting("STATE_TABLE"),
        IndexName: "due",
        Limit: limit,
        KeyConditionExpression: "duePk = :pk AND dueSk <= :until",
        ExpressionAttributeValues: { ":pk": duePk, ":until": `${until}~` },
      }),
    ),
  );
  return items.map((item) => ({ pk: String(item.pk), sk: String(item.sk) }));
}

/** A write whose assumption did not hold: which ones, and what stood there instead. */
export class Stale extends Error {
  override readonly name = "Stale";
  readonly failed: readonly { index: number; item: Item | undefined }[];

  constructor(failed: Stale["failed"]) {
    super(`Assumptions of writes ${failed.map(({ index }) => index).join(", ")} did not hold.`);
    this.failed = failed;
  }
}

const ATTEMPTS = 6;

/**
 * Writes all or nothing (at most 100 actions). A failed condition throws Stale with the items
 * that stood in the way; conflict and throttling are tried again, at most 6 times in all, with
 * growing random pauses, and then refused as busy; anything else is a fault.
 */
export async function transact(writes: readonly Write[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await unlessThrottled(
        client().send(new TransactWriteCommand({ TransactItems: [...writes] })),
      );
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = reasons.flatMap((reason, index) => staleAt(reason, index));
      if (failed.length > 0) throw new Stale(failed);
      if (!reasons.every(({ Code }) => RETRIED.has(Code ?? "None"))) throw error;
      if (attempt === ATTEMPTS) throw busy();
    }
    await pause(attempt);
  }
}

/** DynamoDB writes at most this many items in one batch. */
const WRITTEN_AT_ONCE = 25;

/**
 * Puts many new items at half the price of transactions; conditions are not looked at, so only
 * what nobody else can write is put like this. What a batch leaves behind is written again.
 */
export async function putMany(writes: readonly Write[]): Promise<void> {
  for (let at = 0; at < writes.length; at += WRITTEN_AT_ONCE) {
    let left = requestsOf(writes.slice(at, at + WRITTEN_AT_ONCE));
    for (let attempt = 1; Object.keys(left).length > 0; attempt += 1) {
      const { UnprocessedItems = {} } = await unlessThrottled(
        client().send(new BatchWriteCommand({ RequestItems: left })),
      );
      left = UnprocessedItems as typeof left;
      if (Object.keys(left).length === 0) break;
      if (attempt === ATTEMPTS) throw busy();
      await pause(attempt);
    }
  }
}

function requestsOf(writes: readonly Write[]) {
  const requests: Record<string, { PutRequest: { Item: Record<string, unknown> } }[]> = {};
  for (const { Put } of writes) {
    if (!Put?.TableName || !Put.Item) throw new Error("Only whole items are put in batches.");
    requests[Put.TableName] ??= [];
    requests[Put.TableName]?.push({ PutRequest: { Item: Put.Item } });
  }
  return requests;
}

/** Changes one item by itself, at half the price of a transaction; what fails is a fault. */
export async function writeAlone({ Update }: Write): Promise<void> {
  if (!Update) throw new Error("Only an update is written alone.");
  await unlessThrottled(client().send(new UpdateCommand(Update)));
}

/**
 * A call the table refused for its pace, after the client's own attempts: certainly not done, and
 * worth trying again in a moment. Everything else stays what it is.
 */
async function unlessThrottled<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof Error && THROTTLED.has(error.name) ? busy() : error;
  }
}

const THROTTLED = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
]);

function busy(): Refusal {
  return new Refusal("busy", "Too much at once; try again in a moment.");
}

const RETRIED = new Set([
  "None",
  "TransactionConflict",
  "ThrottlingError",
  "ProvisionedThroughputExceeded",
]);

function staleAt(reason: CancellationReason, index: number): Stale["failed"][number][] {
  if (reason.Code !== "ConditionalCheckFailed") return [];
  const item = reason.Item ? unpacked(unmarshall(reason.Item) as Item) : undefined;
  return [{ index, item }];
}

/** Random up to 25, 50, 100 … 400 ms: rivals part ways. */
function pause(attempt: number): Promise<void> {
  const longest = 25 * 2 ** (attempt - 1);
  return new Promise((resolve) => {
    setTimeout(resolve, Math.random() * longest);
  });
}

function keyCondition(pkName: string, pk: string, skName: string, prefix: string | undefined) {
  return {
    KeyConditionExpression: prefix
      ? `${pkName} = :pk AND begins_with(${skName}, :prefix)`
      : `${pkName} = :pk`,
    ExpressionAttributeValues: { ":pk": pk, ...(prefix && { ":prefix": prefix }) },
  };
}

async function pages(range: Range, input: QueryCommandInput): Promise<Item[]> {
  const found: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const reply = await unlessThrottled(
      client().send(
        new QueryCommand({
          ...input,
          ...(range.newestFirst && { ScanIndexForward: false }),
          ...(range.limit && { Limit: range.limit - found.length }),
          ...(start && { ExclusiveStartKey: start }),
        }),
      ),
    );
    found.push(...((reply.Items ?? []) as Item[]).map(unpacked));
    start = reply.LastEvaluatedKey;
  } while (start && (range.limit === undefined || found.length < range.limit));
  return found;
}
