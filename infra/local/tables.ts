import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { REGION } from "./physical-names.ts";
import type { Template } from "./template.ts";

/** Types of resource that become a table here. */
const TABLE_TYPES = ["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"];

/**
 * Creates the template's tables with their indexes, streams and expiry; leaves tables that exist
 * as they are. Returns the table names by logical id.
 */
export async function createTables(
  endpoint: string,
  template: Template,
): Promise<Readonly<Record<string, string>>> {
  const client = new DynamoDBClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: "tables", secretAccessKey: "local" },
  });
  const names: Record<string, string> = {};
  try {
    for (const { id } of TABLE_TYPES.flatMap((type) => template.ofType(type))) {
      const name = z.string().parse(template.resolve({ Ref: id }, id));
      await create(client, name, TableProperties.parse(template.properties(id)));
      names[id] = name;
    }
  } finally {
    client.destroy();
  }
  return names;
}

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const TableProperties = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  KeySchema: Keys,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: Keys,
        Projection: z.object({
          ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  StreamSpecification: z
    .object({
      StreamViewType: z.enum(["NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY"]),
    })
    .optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});

async function create(
  client: DynamoDBClient,
  name: string,
  properties: z.infer<typeof TableProperties>,
): Promise<void> {
  const { StreamSpecification: stream, TimeToLiveSpecification: expiry, ...keys } = properties;
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        ...keys,
        ...(stream && { StreamSpecification: { StreamEnabled: true, ...stream } }),
      }),
    );
    if (expiry) {
      await client.send(
        new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: expiry }),
      );
    }
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await refuseChange(client, name, keys.KeySchema, keys.GlobalSecondaryIndexes ?? []);
  }
}

/** A table kept from an earlier run must still have the keys that the template asks for. */
async function refuseChange(
  client: DynamoDBClient,
  name: string,
  keys: z.infer<typeof Keys>,
  indexes: readonly { IndexName: string; KeySchema: z.infer<typeof Keys> }[],
): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const wanted = shape(keys, indexes);
  const kept = shape(Table?.KeySchema ?? [], Table?.GlobalSecondaryIndexes ?? []);
  if (wanted !== kept) {
    throw new Error(`Table ${name} kept from an earlier run has other keys: start with --fresh`);
  }
}

interface Key {
  readonly AttributeName?: string | undefined;
}

function shape(
  keys: readonly Key[],
  indexes: readonly {
    readonly IndexName?: string | undefined;
    readonly KeySchema?: readonly Key[] | undefined;
  }[],
): string {
  const line = (list: readonly Key[]): string => list.map((key) => key.AttributeName).join(",");
  const lines = indexes.map((index) => `${index.IndexName}(${line(index.KeySchema ?? [])})`);
  return [line(keys), ...lines.sort()].join(" ");
}
