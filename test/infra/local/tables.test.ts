import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, expect, test } from "vitest";
import { startDynamo } from "../../../infra/local/dynamodb.ts";
import { REGION } from "../../../infra/local/physical-names.ts";
import { createTables } from "../../../infra/local/tables.ts";
import { parseTemplate } from "../../../infra/local/template.ts";
import { tableTemplate } from "./fixtures/table-template.ts";

const dynamo = await startDynamo({ inMemory: true });
afterAll(() => dynamo.stop());
const { endpoint } = dynamo;
const client = new DynamoDBClient({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});

test("a global table of the template becomes a table with its indexes and stream", async () => {
  const names = await createTables(endpoint, parseTemplate("Shape", tableTemplate()));
  expect(names).toEqual({ State: "Shape-State" });

  const { Table } = await client.send(new DescribeTableCommand({ TableName: "Shape-State" }));
  expect(Table?.StreamSpecification).toEqual({
    StreamEnabled: true,
    StreamViewType: "NEW_AND_OLD_IMAGES",
  });
  expect(Table?.GlobalSecondaryIndexes?.map((index) => index.Projection)).toEqual([
    { ProjectionType: "INCLUDE", NonKeyAttributes: ["row"] },
  ]);
});

test("creating the tables again changes nothing", async () => {
  const template = parseTemplate("Again", tableTemplate());
  await createTables(endpoint, template);
  await expect(createTables(endpoint, template)).resolves.toEqual({ State: "Again-State" });
});

test("a kept table with other keys is refused", async () => {
  await createTables(endpoint, parseTemplate("Other", tableTemplate()));
  const changed = parseTemplate("Other", tableTemplate({ listSortKey: "rank" }));
  await expect(createTables(endpoint, changed)).rejects.toThrow("start with --fresh");
});
