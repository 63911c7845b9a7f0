import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Gate, startGate } from "../../../infra/local/gate/gate.ts";
import { holdPrivileges } from "../../../infra/local/gate/hold-privileges.ts";
import { traceOf } from "../../../infra/local/gate/trace.ts";
import { close, listen } from "../../../infra/local/listen.ts";
import { allow, STATE, smallTemplate } from "./small-template.ts";

const told: string[] = [];
const seen: string[] = [];
const printed: string[] = [];
let directory: string;
let reply: { status: number; body: string } | "cut" | "never";
let gate: Gate;
let arrived: () => void;

const server = createServer((request, response) => {
  seen.push(String(request.headers["x-amz-target"]));
  if (reply === "never") arrived();
  else if (reply === "cut") response.destroy();
  else response.writeHead(reply.status).end(reply.body);
});

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "assay-gate-"));
  reply = { status: 200, body: "{}" };
  told.length = 0;
  seen.length = 0;
  printed.length = 0;
  const url = `http://127.0.0.1:${await listen(server, 0)}`;
  gate = await startGate({
    template: smallTemplate([allow("dynamodb:GetItem", STATE)]),
    directory,
    targets: { dynamodb: url, ses: url, "cognito-idp": url },
    onRefused: (message) => told.push(message),
  });
});
afterEach(async () => {
  await gate.stop();
  await close(server);
});

const access = (accessKeyId: string) => ({
  endpoint: gate.url,
  region: "eu-central-1",
  credentials: { accessKeyId, secretAccessKey: "local", sessionToken: `${accessKeyId}-1` },
  maxAttempts: 1,
});
const Key = { pk: { S: "ORG#1" }, sk: { S: "HEAD" } };
const get = new GetItemCommand({ TableName: "Small-State", Key, ConsistentRead: true });
const put = new PutItemCommand({ TableName: "Small-State", Item: Key });

test("a granted call passes and is recorded with what it touched and cost", async () => {
  const Item = { ...Key, text: { S: "x".repeat(5000) } };
  reply = { status: 200, body: JSON.stringify({ Item }) };
  expect((await new DynamoDBClient(access("Api")).send(get)).Item).toEqual(Item);
  expect(gate.calls()).toMatchObject([
    {
      ...{ caller: "Api", process: "Api-1", service: "dynamodb", action: "GetItem", nth: 1 },
      ...{ place: "Small-State", partitions: ["ORG#*"], outcome: "ok" },
      ...{ items: 1, rru: 2, wru: 0, received: JSON.stringify({ Item }).length },
    },
  ]);
});

test("a call that is under way when the gate closes is recorded as lost", async () => {
  reply = "never";
  const waits = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const call = new DynamoDBClient(access("Api")).send(get).catch(String);
  await waits;
  await gate.stop();
  await call;
  const [line] = readFileSync(join(directory, "calls.jsonl"), "utf8").trim().split("\n");
  expect(JSON.parse(line ?? "")).toMatchObject({ caller: "Api", outcome: "lost" });
});

test("a call that is not granted gets AWS's refusal and reaches nobody", async () => {
  await expect(new DynamoDBClient(access("Api")).send(put)).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringContaining(
      `Api is not authorized to perform: dynamodb:PutItem on resource: ${STATE}`,
    ),
    $metadata: { httpStatusCode: 400 },
  });
  expect(seen).toEqual([]);
  expect(told).toEqual([`The template does not let Api do dynamodb:PutItem on ${STATE}`]);
  expect(gate.calls()).toMatchObject([{ outcome: "refused", wru: 0 }]);
});

test("mail and the user pool refuse in their own form", async () => {
  const mail = new SendRawEmailCommand({
    RawMessage: { Data: Buffer.from("From: a@mail.example\r\n\r\nHello") },
  });
  await expect(new SESClient(access("Api")).send(mail)).rejects.toMatchObject({
    name: "AccessDenied",
    message: expect.stringContaining("identity/mail.example"),
    $metadata: { httpStatusCode: 403 },
  });
  const user = new AdminGetUserCommand({ UserPoolId: "eu-central-1_Pool", Username: "a" });
  await expect(new CognitoIdentityProviderClient(access("Api")).send(user)).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringContaining("cognito-idp:AdminGetUser"),
  });
  expect(seen).toEqual([]);
});

test("whoever is no function passes under a name of its own", async () => {
  await new DynamoDBClient(access("cli")).send(put);
  expect(gate.calls()).toMatchObject([{ caller: "cli", outcome: "ok", wru: 1 }]);
});

test("an error of the service is passed on and recorded by its code", async () => {
  const type = "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException";
  reply = { status: 400, body: JSON.stringify({ __type: type, message: "no such table" }) };
  await expect(new DynamoDBClient(access("Api")).send(get)).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
  expect(gate.calls()).toMatchObject([{ outcome: "ResourceNotFoundException" }]);
});

test("a lost reply stays lost", async () => {
  reply = "cut";
  await expect(new DynamoDBClient(access("Api")).send(get)).rejects.toThrow();
  expect(gate.calls()).toMatchObject([{ outcome: "lost" }]);
});

test("calls are counted for the operation, for the route or job, and one by one", async () => {
  const client = new DynamoDBClient(access("Api"));
  client.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> };
      headers["x-amzn-trace-id"] = traceOf("request-1");
      return next(args);
    },
    { step: "build" },
  );
  const http = { method: "PATCH", path: "/portal/v1/answers" };
  await gate.attribute("Api", { requestContext: { http } }, "request-1", () => client.send(get));
  await gate.during("looking", () => client.send(get));
  expect(gate.calls()).toMatchObject([
    { work: "PATCH /portal/v1/answers", nth: 1 },
    { operation: "looking", nth: 2 },
  ]);
  expect(gate.invocations()).toEqual([{ work: "PATCH /portal/v1/answers", times: 1 }]);
  expect(gate.tallies()).toHaveLength(2);
  expect(gate.summary()).toContain("looking");
});

test("what is for no service that stands behind the gate is refused", async () => {
  const authorization = "AWS4-HMAC-SHA256 Credential=Api/20261124/eu-central-1/s3/aws4_request";
  expect((await fetch(gate.url, { headers: { authorization } })).status).toBe(400);
});

test("records and usage are written as files", async () => {
  await new DynamoDBClient(access("Api")).send(get);
  const path = join(directory, "new", "usage.json");
  problemsOf(() => holdPrivileges([gate.usage()], { ...finished([]), path }));
  const usage = JSON.parse(readFileSync(path, "utf8"));
  expect(usage.functions).toMatchObject([{ function: "Api", granted: 1, used: 1, unused: [] }]);
  await gate.stop();
  const [line = ""] = readFileSync(join(directory, "calls.jsonl"), "utf8").split("\n");
  expect(JSON.parse(line)).toEqual(gate.calls()[0]);
});

test("a whole run that needs every grant and no other passes, any other fails with the grants", async () => {
  const lines = () =>
    problemsOf(() => holdPrivileges([gate.usage()], finished([]))).filter(
      (line) => !line.includes("excused"),
    );
  expect(lines()).toContain(`never used: Api dynamodb:GetItem on ${STATE}`);
  await new DynamoDBClient(access("Api")).send(get);
  expect(lines()).toEqual([]);
  await new DynamoDBClient(access("Api")).send(put).catch(() => undefined);
  expect(lines()).toEqual([`not granted: Api dynamodb:PutItem on ${STATE}`]);
});

test("a grant that was needed at any of several gates is in use", async () => {
  await new DynamoDBClient(access("Api")).send(get);
  const { granted } = gate.usage();
  const idle = { granted, used: [], missing: [] };
  const lines = problemsOf(() => holdPrivileges([idle, gate.usage()], finished([])));
  expect(lines.filter((line) => !line.includes("excused"))).toEqual([]);
});

test("after a part of a run unused grants pass, a missing one does not", async () => {
  const lines = () =>
    problemsOf(() => holdPrivileges([gate.usage()], finished(["one.test.ts was left out"])));
  expect(lines()).toEqual([]);
  expect(printed).toEqual([expect.stringContaining("one.test.ts was left out")]);
  await new DynamoDBClient(access("Api")).send(put).catch(() => undefined);
  expect(lines()).toEqual([`not granted: Api dynamodb:PutItem on ${STATE}`]);
});

test("the report names per function what is unused and what is missing", async () => {
  await new DynamoDBClient(access("Api")).send(put).catch(() => undefined);
  problemsOf(() => holdPrivileges([gate.usage()], finished([])));
  expect(printed).toEqual([
    [
      "Rights and their use",
      "Api: 1 granted, 0 used",
      "  granted, not used:",
      `    Api dynamodb:GetItem on ${STATE}`,
      "  granted, not used, with a reason: none",
      "  used, not granted:",
      `    Api dynamodb:PutItem on ${STATE}`,
    ].join("\n"),
  ]);
});

const finished = (missing: string[]) => ({
  path: join(directory, "usage.json"),
  missing,
  print: (text: string) => void printed.push(text),
});

/** The lines of the error below its first one. */
function problemsOf(hold: () => void): string[] {
  try {
    hold();
    return [];
  } catch (error) {
    const [, ...lines] = String(error).split("\n");
    return lines.map((line) => line.trim());
  }
}
