import * as z from "zod";
import type { Answer } from "../gate/reading.ts";
import { sentJson } from "../gate/sent-json.ts";
import { json } from "./service-error.ts";

/** Remembers what queries of indexes saw. */
export interface Snapshots {
  /** Keeps a reply to a query of an index; any other call is ignored. */
  keep(body: Buffer | null, answer: Answer): void;
  /** What the query saw when its partition was last asked; null when it asks no index. */
  earlier(body: Buffer | null): Answer | null;
}

/** Starts with nothing seen: a first stale look finds an empty index. */
export function createSnapshots(): Snapshots {
  const seen = new Map<string, Answer>();
  return {
    keep(body, answer) {
      const key = placeOf(body);
      if (key !== null && answer.status === 200) seen.set(key, answer);
    },
    earlier(body) {
      const key = placeOf(body);
      return key === null ? null : (seen.get(key) ?? EMPTY);
    },
  };
}

const EMPTY: Answer = {
  ...json("dynamodb", 200, "", {}),
  body: Buffer.from(JSON.stringify({ Items: [], Count: 0, ScannedCount: 0 })),
};

/** Whether a query asks an index, which may lag behind. */
export function isStale(body: Buffer | null): boolean {
  return placeOf(body) !== null;
}

/** Table, index and partition; the page that is asked for belongs to it. */
function placeOf(body: Buffer | null): string | null {
  const { data } = Search.safeParse(sentJson(body));
  if (data === undefined) return null;
  const { TableName, IndexName, ExclusiveStartKey, ExpressionAttributeValues: values } = data;
  return JSON.stringify([TableName, IndexName, ExclusiveStartKey, values[":pk"]]);
}

const Search = z.object({
  TableName: z.string(),
  IndexName: z.string(),
  ExclusiveStartKey: z.unknown().optional(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()),
});
