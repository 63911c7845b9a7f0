import { expect, test } from "vitest";
import * as z from "zod";
import { synthesise } from "./synthesise.ts";

const Policy = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({
        Effect: z.string(),
        Action: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
        Resource: z.unknown(),
      }),
    ),
  }),
});

const { all } = synthesise();
const policies = Object.entries(all("AWS::IAM::Policy"))
  .filter(([id]) => !id.startsWith("CustomCDKBucketDeployment"))
  .map(([id, { Properties }]) => ({ id, ...Policy.parse(Properties).PolicyDocument }));

const KEY = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"];
const LOG = ["logs:CreateLogStream", "logs:PutLogEvents"];
const STREAM = [
  "dynamodb:DescribeStream",
  "dynamodb:GetRecords",
  "dynamodb:GetShardIterator",
  "dynamodb:ListStreams",
];
const GIVE_UP = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"];
const items = (...names: string[]) => names.map((name) => `dynamodb:${name}`);
const CHANGES = ["ConditionCheckItem", "GetItem", "PutItem", "Query", "UpdateItem"];

test.for<[role: string, rights: Record<string, string[]>]>([
  [
    "ConsoleApi",
    {
      State: items("BatchGetItem", ...CHANGES),
      "State/index/list": items("Query"),
      Ledger: items("PutItem", "Query"),
      Key: KEY,
      Log: LOG,
    },
  ],
  [
    "ConsoleFiles",
    {
      State: items("BatchGetItem", "GetItem", "Query"),
      "State/index/list": items("Query"),
      Key: KEY,
      Log: LOG,
    },
  ],
  [
    "PortalApi",
    {
      State: items("BatchGetItem", ...CHANGES, "DeleteItem"),
      Ledger: items("PutItem"),
      Key: KEY,
      Log: LOG,
    },
  ],
  [
    "MailFeedback",
    { State: items("GetItem", "PutItem", "Query", "UpdateItem"), Key: KEY, Log: LOG },
  ],
  ["PortalFiles", { State: items("GetItem", "Query"), Key: KEY, Log: LOG }],
  [
    "Assessor",
    {
      State: items("GetItem", "PutItem", "Query", "UpdateItem"),
      Ledger: items("PutItem"),
      Stream: STREAM,
      DeadLetters: GIVE_UP,
      Key: KEY,
      Log: LOG,
    },
  ],
  [
    "Messenger",
    {
      State: items(...CHANGES),
      Stream: STREAM,
      DeadLetters: GIVE_UP,
      "Mail/identity": ["ses:SendRawEmail"],
      "Mail/configuration-set": ["ses:SendRawEmail"],
      Key: KEY,
      Log: LOG,
    },
  ],
  [
    "Sweep",
    {
      State: items("GetItem", "PutItem", "Query", "UpdateItem"),
      "State/index/due": items("Query"),
      "State/index/list": items("Query"),
      Ledger: items("PutItem"),
      Key: KEY,
      Log: LOG,
    },
  ],
])("%s holds exactly these rights", ([role, rights]) => {
  const granted: Record<string, string[]> = {};
  for (const { id, Statement } of policies) {
    if (!id.startsWith(`${role}Role`)) continue;
    for (const { Action, Resource } of Statement) {
      for (const name of new Set(
        [Resource].flat().map((one) => resourceName(JSON.stringify(one))),
      )) {
        granted[name] = [...(granted[name] ?? []), ...Action].sort();
      }
    }
  }
  const sorted = Object.entries(rights).map(([name, actions]) => [name, [...actions].sort()]);
  expect(granted).toEqual(Object.fromEntries(sorted));
});

test("no right reaches a resource or an action by wildcard", () => {
  expect(policies.length).toBeGreaterThan(5);
  for (const { Statement } of policies) {
    for (const { Action, Resource } of Statement) {
      expect(Action.join()).not.toContain("*");
      expect(JSON.stringify(Resource)).not.toContain("*");
    }
  }
});

test("no function may scan, delete or rewrite the ledger", () => {
  const actions = policies
    .flatMap(({ Statement }) => Statement)
    .filter(({ Resource }) => JSON.stringify(Resource).includes("TablesLedger"))
    .flatMap(({ Action }) => Action);
  expect(new Set(actions)).toEqual(new Set(items("PutItem", "Query")));
});

function resourceName(resource: string): string {
  const index = /\/index\/(\w+)/.exec(resource)?.[1];
  if (index) return `State/index/${index}`;
  if (resource.includes("StreamArn")) return "Stream";
  if (resource.includes("TablesState")) return "State";
  if (resource.includes("TablesLedger")) return "Ledger";
  if (resource.includes("TablesKey")) return "Key";
  if (resource.includes("DeadDoorbells")) return "DeadLetters";
  if (resource.includes("MailIdentity")) return "Mail/identity";
  if (resource.includes("MailConfigurationSet")) return "Mail/configuration-set";
  return resource.includes("Log") ? "Log" : resource;
}
