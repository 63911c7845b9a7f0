import { randomUUID } from "node:crypto";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, inject } from "vitest";

/**
 * Gives a test file fresh tables of the deployed shape in the run's DynamoDB Local and points the
 * product's code at them. Returns a way to look at everything that stands in one of them.
 */
export function useStore(): { dump: (table: "STATE" | "LEDGER") => Promise<Item[]> } {
  beforeAll(async () => {
    const run = randomUUID().slice(0, 8);
    Object.assign(process.env, {
      STATE_TABLE: `state-${run}`,
      LEDGER_TABLE: `ledger-${run}`,
      STAGE: "test",
      ADDRESS_PEPPER: "pepper of the tests",
      AWS_ENDPOINT_URL_DYNAMODB: inject("dynamodb"),
      AWS_REGION: "eu-central-1",
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
    });
    const client = new DynamoDBClient();
    await client.send(new CreateTableCommand({ ...STATE, TableName: `state-${run}` }));
    await client.send(new CreateTableCommand({ ...LEDGER, TableName: `ledger-${run}` }));
    client.destroy();
  });
  return {
    async dump(table) {
      const client = DynamoDBDocumentClient.from(new DynamoDBClient());
      const items: Item[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({ TableName: process.env[`${table}_TABLE`], ExclusiveStartKey: start }),
        );
        items.push(...(page.Items ?? []));
        start = page.LastEvaluatedKey;
      } while (start);
      client.destroy();
      return items;
    },
  };
}

type Item = Record<string, unknown>;

const text = (name: string) => ({ AttributeName: name, AttributeType: "S" as const });
const schema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: "HASH" as const },
  { AttributeName: range, KeyType: "RANGE" as const },
];

const LEDGER = {
  AttributeDefinitions: [text("pk"), text("sk")],
  KeySchema: schema("pk", "sk"),
  BillingMode: "PAY_PER_REQUEST" as const,
};

const STATE = {
  ...LEDGER,
  AttributeDefinitions: ["pk", "sk", "listPk", "listSk", "duePk", "dueSk"].map(text),
  GlobalSecondaryIndexes: [
    {
      IndexName: "list",
      KeySchema: schema("listPk", "listSk"),
      Projection: { ProjectionType: "INCLUDE" as const, NonKeyAttributes: ["row"] },
    },
    {
      IndexName: "due",
      KeySchema: schema("duePk", "dueSk"),
      Projection: { ProjectionType: "KEYS_ONLY" as const },
    },
  ],
};
