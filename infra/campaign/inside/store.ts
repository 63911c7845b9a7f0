import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  QueryCommand,
} from "@aws-sdk/lib-dynamodb";
import { DUE_PARTITIONS } from "../../../functions/data/keys.ts";
import { type Item, readStores, type Stores } from "../../local/invariants/read-stores.ts";
import { REGION } from "../../local/physical-names.ts";

/** The tables as the rehearsal reads them, past the gate. */
export interface Store {
  /** The rows that wait for a function, oldest first. */
  outbox(): Promise<readonly Item[]>;
  /** Everything that stands. */
  read(): Promise<Stores>;
  /** Takes away what was read, but for content, which never changes. */
  clear(stores: Stores): Promise<void>;
}

/** As many items as one batch writes, and as one reads. */
const [WRITTEN, FETCHED] = [25, 100];

/** Opens the tables that the environment names, at an endpoint of DynamoDB. */
export function openStore(endpoint: string): Store {
  const { STATE_TABLE: state = "", LEDGER_TABLE: ledger = "" } = process.env;
  const credentials = { accessKeyId: "checker", secretAccessKey: "local" };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region: REGION, credentials }),
  );
  const remove = async (table: string, items: readonly Item[]): Promise<void> => {
    for (let at = 0; at < items.length; at += WRITTEN) {
      const requests = items.slice(at, at + WRITTEN).map(({ pk, sk }) => ({
        DeleteRequest: { Key: { pk, sk } },
      }));
      await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    }
  };
  const due = async (partition: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        ...{ TableName: state, IndexName: "due" },
        KeyConditionExpression: "duePk = :pk",
        ExpressionAttributeValues: { ":pk": partition },
      }),
    );
    return Items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  };
  return {
    async outbox() {
      const waiting = (await Promise.all(DUE_PARTITIONS.map(due))).flat();
      const keys = waiting.filter(mayWait);
      const found: Item[] = [];
      for (let at = 0; at < keys.length; at += FETCHED) {
        const Keys = keys.slice(at, at + FETCHED);
        const { Responses = {} } = await client.send(
          new BatchGetCommand({ RequestItems: { [state]: { Keys, ConsistentRead: true } } }),
        );
        for (const { pk, sk, ...rest } of Responses[state] ?? []) {
          found.push({ ...rest, pk: String(pk), sk: String(sk) });
        }
      }
      return waitingRows(found);
    },
    read: () => readStores(endpoint, { state, ledger }),
    async clear(stores) {
      await remove(
        state,
        stores.state.filter(({ pk }) => !isContent(pk)),
      );
      await remove(ledger, stores.ledger);
    },
  };
}

/** Whether a partition holds content, which never changes. */
export function isContent(pk: string): boolean {
  return pk.startsWith("CONTENT#");
}

/** Of the rows that are due some day those that wait for a function, oldest first. */
export function waitingRows(rows: readonly Item[]): Item[] {
  return rows
    .filter((row) => mayWait(row) && row.state === "pending")
    .toSorted((one, other) => (sinceOf(one) < sinceOf(other) ? -1 : 1));
}

function mayWait({ sk }: Pick<Item, "sk">): boolean {
  return /^(OUTBOX|REQUEST)#/.test(sk);
}

function sinceOf({ createdAt, sk }: Item): string {
  return `${createdAt} ${sk}`;
}
