import { expect, test } from "vitest";
import { readCaller } from "../../../infra/local/gate/caller.ts";
import { dynamodbReader } from "../../../infra/local/gate/dynamodb-reading.ts";
import { keyPattern } from "../../../infra/local/gate/key-pattern.ts";
import type { Answer, Reading } from "../../../infra/local/gate/reading.ts";
import { sesReader } from "../../../infra/local/gate/ses-reading.ts";
import { readTableShapes } from "../../../infra/local/gate/table-shapes.ts";
import type { ViewerRequest } from "../../../infra/local/viewer-request.ts";
import { arn, STATE, smallTemplate } from "./small-template.ts";

const template = smallTemplate([]);

function request(headers: Record<string, string>, body: string): ViewerRequest {
  const query = new URLSearchParams();
  const place = { id: "", method: "POST", path: "/", query, rawQuery: "" };
  return { ...place, ip: "127.0.0.1", port: 0, headers, body: Buffer.from(body) };
}

function dynamodb(operation: string, body: object): Reading {
  const target = { "x-amz-target": `DynamoDB_20120810.${operation}` };
  return dynamodbReader(
    readTableShapes(template),
    undefined,
  )(request(target, JSON.stringify(body)));
}

const TableName = "Small-State";
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: "HEAD" } });

test("the caller is known by the access key of its signature, by process and by trace", () => {
  const authorization =
    "AWS4-HMAC-SHA256 Credential=PortalApi/20261124/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00";
  expect(readCaller({ headers: { authorization } })).toEqual({
    name: "PortalApi",
    service: "dynamodb",
  });
  const more = { "x-amz-security-token": "PortalApi-2", "x-amzn-trace-id": "Root=1" };
  expect(readCaller({ headers: { authorization, ...more } })).toMatchObject({
    process: "PortalApi-2",
    trace: "Root=1",
  });
  expect(readCaller({ headers: {} })).toEqual({ name: "unsigned", service: "" });
});

test.for<[key: string, pattern: string]>([
  ["ORG#01h8#ASSESSMENT#9", "ORG#*#ASSESSMENT#*"],
  ["ORG#01h8#RISKS", "ORG#*#RISKS"],
  ["TOKEN#0f3a", "TOKEN#*"],
  ["DUE#3", "DUE#*"],
])("the partition %s is counted as %s", ([text, pattern]) => {
  expect(keyPattern(text)).toBe(pattern);
});

test("a transaction needs the right for each of its actions, on each of its tables", () => {
  const { needs, partitions, place } = dynamodb("TransactWriteItems", {
    TransactItems: [
      { Put: { TableName, Item: key("ORG#1") } },
      { Update: { TableName, Key: key("ORG#2"), UpdateExpression: "SET a = :a" } },
      { Delete: { TableName, Key: key("USER#1") } },
      { ConditionCheck: { TableName: "Ledger", Key: key("ORG#1") } },
    ],
  });
  expect(needs.map(({ action, resource }) => [action, resource])).toEqual([
    ["dynamodb:PutItem", STATE],
    ["dynamodb:UpdateItem", STATE],
    ["dynamodb:DeleteItem", STATE],
    ["dynamodb:ConditionCheckItem", arn("dynamodb", "table/Ledger")],
  ]);
  expect(needs[0]?.context).toEqual({
    "dynamodb:LeadingKeys": ["ORG#1"],
    "dynamodb:EnclosingOperation": "TransactWriteItems",
  });
  expect(partitions).toEqual(["ORG#*", "USER#*"]);
  expect(place).toBe("Small-State Ledger");
});

test("a query needs the right on the index it asks, with the partition it names", () => {
  const { needs, place } = dynamodb("Query", {
    TableName,
    IndexName: "list",
    KeyConditionExpression: "#p = :p AND begins_with(listSk, :s)",
    ExpressionAttributeNames: { "#p": "listPk" },
    ExpressionAttributeValues: { ":p": { S: "ORG#1#RISKS" }, ":s": { S: "x" } },
  });
  expect(needs).toEqual([
    {
      action: "dynamodb:Query",
      resource: `${STATE}/index/list`,
      context: { "dynamodb:LeadingKeys": ["ORG#1#RISKS"] },
    },
  ]);
  expect(place).toBe("Small-State/list");
});

test("a batch needs its own right", () => {
  const { needs } = dynamodb("BatchGetItem", {
    RequestItems: { [TableName]: { Keys: [key("ORG#1"), key("ORG#2")] } },
  });
  expect(needs).toMatchObject([
    {
      action: "dynamodb:BatchGetItem",
      context: { "dynamodb:LeadingKeys": ["ORG#1", "ORG#2"] },
    },
  ]);
});

test.for<[body: object, resource: string]>([
  [{ TableName }, STATE],
  [{}, "*"],
])("a call that touches no items needs its right as well: %o", ([body, resource]) => {
  const { needs } = dynamodb("DescribeTable", body);
  expect(needs).toEqual([{ action: "dynamodb:DescribeTable", resource, context: {} }]);
});

test("a cancelled transaction is recorded with the reason at each position", () => {
  const body = {
    __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    CancellationReasons: [{ Code: "None" }, { Code: "ConditionalCheckFailed" }],
  };
  const answer: Answer = { status: 400, headers: {}, body: Buffer.from(JSON.stringify(body)) };
  const { errorOf } = dynamodb("TransactWriteItems", { TransactItems: [] });
  expect(errorOf(answer)).toBe("TransactionCanceledException None ConditionalCheckFailed");
});

test("mail needs its right on the sender's domain and on the configuration set", () => {
  const raw = "From: Assay <Letters@mail.example>\r\nTo: a@supplier.example\r\n\r\nHello";
  const form = new URLSearchParams({
    Action: "SendRawEmail",
    "RawMessage.Data": Buffer.from(raw).toString("base64"),
    ConfigurationSetName: "letters",
  });
  const { needs } = sesReader(template)(request({}, String(form)));
  expect(needs.map(({ action, resource }) => [action, resource])).toEqual([
    ["ses:SendRawEmail", arn("ses", "identity/mail.example")],
    ["ses:SendRawEmail", arn("ses", "configuration-set/letters")],
  ]);
  expect(needs[0]?.context).toEqual({
    "ses:FromAddress": "letters@mail.example",
    "ses:Recipients": ["a@supplier.example"],
  });
});
