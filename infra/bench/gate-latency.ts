import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { startDynamo } from "../local/dynamodb.ts";
import { startGate } from "../local/gate/gate.ts";
import { REGION } from "../local/physical-names.ts";
import { createTables } from "../local/tables.ts";
import { readTemplate } from "../local/template.ts";
import { fromRoot } from "../root.ts";
import { median } from "./median.ts";

/** Median milliseconds of a call straight to the store and through the gate. */
export type GateLatency = { readonly straight: number; readonly through: number };

/**
 * Reads one small item as the console's function does, in turn with and without the gate, so that
 * a busy machine slows both alike. What counts is the difference.
 */
export async function gateLatency(rounds: number): Promise<GateLatency> {
  const directory = mkdtempSync(join(tmpdir(), "assay-bench-"));
  const template = readTemplate(fromRoot("cdk.out"));
  const dynamo = await startDynamo({ inMemory: true, directory });
  const tables = await createTables(dynamo.endpoint, template);
  const targets = { dynamodb: dynamo.endpoint, ses: "", "cognito-idp": "" };
  const gate = await startGate({ template, directory, targets });
  try {
    const TableName = Object.entries(tables).find(([id]) => id.includes("State"))?.[1];
    const Key = { pk: { S: "ORG#bench" }, sk: { S: "HEAD" } };
    const clients = [dynamo.endpoint, gate.url].map(client);
    await clients[0]?.send(
      new PutItemCommand({ TableName, Item: { ...Key, text: { S: "x".repeat(900) } } }),
    );
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds + WARM; round += 1) {
      for (const [way, each] of clients.entries()) {
        const start = performance.now();
        await each.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
        if (round >= WARM) times[way]?.push(performance.now() - start);
      }
    }
    return { straight: median(times[0]), through: median(times[1]) };
  } finally {
    await gate.stop();
    await dynamo.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

const WARM = 300;

function client(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: "ConsoleApi", secretAccessKey: "local" };
  return new DynamoDBClient({ endpoint, region: REGION, credentials });
}
