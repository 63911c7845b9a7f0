import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { unpacked } from "../../../functions/data/packed-row.ts";
import { REGION } from "../physical-names.ts";

/** One item as it stands. */
export type Item = { readonly pk: string; readonly sk: string } & Readonly<Record<string, unknown>>;

/** Everything that stands in the two tables. */
export interface Stores {
  readonly state: readonly Item[];
  readonly ledger: readonly Item[];
}

/** Reads both tables whole. `tables` are their names; `dynamodb` is the endpoint. */
export async function readStores(
  dynamodb: string,
  tables: { readonly state: string; readonly ledger: string },
): Promise<Stores> {
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region: REGION,
    credentials: { accessKeyId: "checker", secretAccessKey: "local" },
  });
  try {
    const documents = DynamoDBDocumentClient.from(client);
    const [state, ledger] = await Promise.all([
      whole(documents, tables.state),
      whole(documents, tables.ledger),
    ]);
    return { state, ledger };
  } finally {
    client.destroy();
  }
}

async function whole(client: DynamoDBDocumentClient, TableName: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const scan = new ScanCommand({ TableName, ExclusiveStartKey: start, ConsistentRead: true });
    const page = await client.send(scan);
    items.push(...(page.Items ?? []).map(itemOf));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

function itemOf(item: Record<string, unknown>): Item {
  return { ...unpacked(item), pk: String(item.pk), sk: String(item.sk) };
}
