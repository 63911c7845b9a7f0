import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CANCEL_REASONS, type Fault } from "../../../infra/local/faults/rule.ts";
import { type Gate, startGate } from "../../../infra/local/gate/gate.ts";
import { close, listen } from "../../../infra/local/listen.ts";
import { smallTemplate } from "../gate/small-template.ts";

let gate: Gate;
let arrived: string[];
let reply: string;
const signals: string[] = [];

const server = createServer((request, response) => {
  request.setEncoding("utf8");
  let body = "";
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", () => {
    arrived.push(body);
    response.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end(reply);
  });
});

beforeEach(async () => {
  arrived = [];
  reply = JSON.stringify({ Item: { pk: { S: "a" } } });
  signals.length = 0;
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  gate = await startGate({
    template: smallTemplate([]),
    directory: mkdtempSync(join(tmpdir(), "assay-faults-")),
    targets: { dynamodb: url, ses: url, "cognito-idp": url },
    signal: async (process, signal) => void signals.push(`${process} ${signal} ${arrived.length}`),
  });
});
afterEach(async () => {
  await gate.stop();
  await close(server);
});

const access = () => ({
  endpoint: gate.url,
  region: "eu-central-1",
  credentials: { accessKeyId: "tests", secretAccessKey: "local", sessionToken: "tests-1" },
  maxAttempts: 1,
});
const Key = { pk: { S: "a" }, sk: { S: "b" } };
const TableName = "Small-State";
const get = () => new DynamoDBClient(access()).send(new GetItemCommand({ TableName, Key }));
const transact = () =>
  new DynamoDBClient(access()).send(
    new TransactWriteItemsCommand({
      TransactItems: [1, 2, 3].map((n) => ({
        Put: { TableName, Item: { ...Key, n: { N: `${n}` } } },
      })),
    }),
  );
const mail = () =>
  new SESClient(access()).send(
    new SendRawEmailCommand({ RawMessage: { Data: Buffer.from("From: a@mail.example\r\n\r\n") } }),
  );
const plant = (fault: Fault) => gate.setFaults({ seed: 1, rules: [{ nth: 1, fault }] });

describe("a refusal before any effect", () => {
  test.each([
    ["throttled", "ThrottlingException", "Throttling"],
    ["unavailable", "InternalServerError", "ServiceUnavailable"],
    ["expired-credentials", "ExpiredTokenException", "ExpiredToken"],
  ] as const)("%s comes in each service's own form", async (as, json, xml) => {
    plant({ kind: "refuse", as });
    await expect(get()).rejects.toMatchObject({ name: json });
    plant({ kind: "refuse", as });
    await expect(mail()).rejects.toMatchObject({ name: xml });
    expect(arrived).toEqual([]);
    expect(gate.calls()).toMatchObject([{ fault: as, outcome: json }, { fault: as }]);
  });

  test.each(CANCEL_REASONS)("%s cancels at the position named", async (reason) => {
    plant({ kind: "cancel", reason, position: 1 });
    await expect(transact()).rejects.toMatchObject({
      name: "TransactionCanceledException",
      CancellationReasons: [{ Code: "None" }, { Code: reason }, { Code: "None" }],
    });
    expect(arrived).toEqual([]);
  });

  test("a position that the transaction does not have cancels nothing and counts for nothing", async () => {
    plant({ kind: "cancel", reason: "ThrottlingError", position: 3 });
    await transact();
    expect(arrived).toHaveLength(1);
    expect(gate.injected()).toEqual(new Map());
    expect(gate.calls()[0]).not.toHaveProperty("fault");
  });

  test.each([
    ["daily-quota", "Throttling"],
    ["rejected", "MessageRejected"],
    ["paused", "AccountSendingPausedException"],
  ] as const)("the mail service refuses as %s, the tables never do", async (as, code) => {
    plant({ kind: "refuse", as });
    await expect(mail()).rejects.toMatchObject({ name: code });
    expect(arrived).toEqual([]);
    plant({ kind: "refuse", as });
    await get();
    expect(arrived).toHaveLength(1);
    expect(gate.injected()).toEqual(new Map([[as, 1]]));
  });
});

describe("a connection that is cut", () => {
  test.each([
    ["before the call", { kind: "drop-call" }, 0],
    ["after its effect", { kind: "drop-reply" }, 1],
    ["in the middle of the reply", { kind: "cut-body" }, 1],
  ] as const)("%s looks the same to the caller", async (_, fault, effects) => {
    plant(fault);
    await expect(get()).rejects.toThrow();
    expect(arrived).toHaveLength(effects);
    expect(await get()).toBeDefined();
  });
});

test("a duplicate takes effect twice and is answered once", async () => {
  plant({ kind: "duplicate" });
  expect((await get()).Item).toEqual({ pk: { S: "a" } });
  expect(arrived).toHaveLength(2);
  expect(arrived[0]).toBe(arrived[1]);
});

test("a late call arrives all the same", async () => {
  plant({ kind: "delay", ms: 20 });
  expect((await get()).Item).toEqual({ pk: { S: "a" } });
});

test("a call may take effect after its caller has given up", async () => {
  plant({ kind: "late", ms: 5 });
  await expect(get()).rejects.toThrow();
  expect(arrived).toHaveLength(0);
  await gate.settled();
  expect(arrived).toHaveLength(1);
});

test("of a batch half is done and the rest named", async () => {
  reply = JSON.stringify({ Responses: {} });
  plant({ kind: "unprocessed" });
  const Keys = [1, 2, 3].map((n) => ({ pk: { S: "a" }, sk: { S: `${n}` } }));
  const command = new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } });
  const { UnprocessedKeys } = await new DynamoDBClient(access()).send(command);
  expect(UnprocessedKeys?.[TableName]?.Keys).toEqual(Keys.slice(2));
  expect(JSON.parse(arrived[0] ?? "").RequestItems[TableName].Keys).toEqual(Keys.slice(0, 2));
});

test.each<Fault>([
  { kind: "cancel", reason: "TransactionConflict", position: 0 },
  { kind: "stale-index" },
  { kind: "unprocessed" },
])("$kind does nothing to a letter", async (fault) => {
  plant(fault);
  reply = "<SendRawEmailResponse/>";
  await mail();
  expect(arrived).toHaveLength(1);
  expect(gate.injected()).toEqual(new Map());
});

describe("a stale look at an index", () => {
  const query = (IndexName?: string) =>
    new DynamoDBClient(access()).send(
      new QueryCommand({
        TableName,
        ...(IndexName && { IndexName }),
        KeyConditionExpression: "listPk = :pk",
        ExpressionAttributeValues: { ":pk": { S: "ORG#1" } },
      }),
    );
  const page = (n: number) => JSON.stringify({ Items: [{ n: { N: `${n}` } }], Count: 1 });

  test("sees what the look before saw, and nothing where there was none", async () => {
    reply = page(1);
    plant({ kind: "stale-index" });
    expect((await query("list")).Items).toEqual([]);
    expect((await query("list")).Items).toEqual([{ n: { N: "1" } }]);
    reply = page(2);
    plant({ kind: "stale-index" });
    expect((await query("list")).Items).toEqual([{ n: { N: "1" } }]);
    expect((await query("list")).Items).toEqual([{ n: { N: "2" } }]);
  });

  test("does not happen to the table itself", async () => {
    reply = page(1);
    plant({ kind: "stale-index" });
    expect((await query()).Items).toEqual([{ n: { N: "1" } }]);
  });
});

test.each([
  ["before", "tests-1 SIGKILL 0", 0],
  ["after", "tests-1 SIGKILL 1", 1],
] as const)("the caller is killed %s its call takes effect", async (when, signal, effects) => {
  plant({ kind: "kill", when });
  await expect(get()).rejects.toThrow();
  expect(signals).toEqual([signal]);
  expect(arrived).toHaveLength(effects);
});

test.each([
  ["before", ["tests-1 SIGSTOP 0", "tests-1 SIGCONT 0"]],
  ["after", ["tests-1 SIGSTOP 1", "tests-1 SIGCONT 1"]],
] as const)("the caller stands still %s its call takes effect", async (when, expected) => {
  plant({ kind: "freeze", when, ms: 10 });
  expect((await get()).Item).toEqual({ pk: { S: "a" } });
  expect(signals).toEqual(expected);
});

test("when faults end, every call passes", async () => {
  gate.setFaults({ seed: 1, rules: [{ fault: { kind: "drop-call" } }] });
  await expect(get()).rejects.toThrow();
  gate.setFaults(null);
  await get();
  expect(gate.injected()).toEqual(new Map([["drop-call", 1]]));
});
