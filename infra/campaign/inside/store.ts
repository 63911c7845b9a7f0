import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { type Item, readStores, type Stores } from "../../local/invariants/read-stores.ts";
import { REGION } from "../../local/physical-names.ts";

/** The tables as the rehearsal reads them, past the gate. */
export interface Store {
  /** The rows of an assessment's outbox. */
  outbox(pk: string): Promise<readonly Item[]>;
  /** Everything that stands. */
  read(): Promise<Stores>;
  /** Takes away what was read, but for content, which never changes. */
  clear(stores: Stores): Promise<void>;
}

const BATCH = 25;

/** Opens the tables that the environment names, at an endpoint. */
export function openStore(endpoint: string): Store {
  const { STATE_TABLE: state = "", LEDGER_TABLE: ledger = "" } = process.env;
  const credentials = { accessKeyId: "checker", secretAccessKey: "local" };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region: REGION, credentials }),
  );
  const remove = async (table: string, items: readonly Item[]): Promise<void> => {
    for (let at = 0; at < items.length; at += BATCH) {
      const requests = items.slice(at, at + BATCH).map(({ pk, sk }) => ({
        DeleteRequest: { Key: { pk, sk } },
      }));
      await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    }
  };
  return {
    async outbox(pk) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: state,
          ConsistentRead: true,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
          ExpressionAttributeValues: { ":pk": pk, ":prefix": "OUTBOX#" },
        }),
      );
      return Items.map((item) => ({ ...item, pk: String(item.pk), sk: String(item.sk) }));
    },
    read: () => readStores(endpoint, { state, ledger }),
    async clear(stores) {
      await remove(
        state,
        stores.state.filter(({ pk }) => !pk.startsWith("CONTENT#")),
      );
      await remove(ledger, stores.ledger);
    },
  };
}
