import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from "@aws-sdk/client-dynamodb-streams";
import type { Memory } from "./memory.ts";
import { REGION } from "./physical-names.ts";
import { type StreamRecord, streamRecord } from "./stream-record.ts";

export interface StreamReader {
  /**
   * Reads what is new and hands it over shard by shard, in order, parents first. Resolves with the
   * number of records once every shard is read to its tip.
   */
  read(take: (records: readonly StreamRecord[], shard: string) => Promise<void>): Promise<number>;
  /** Remembers that everything up to here is done. */
  checkpoint(shard: string, sequenceNumber: string): void;
  stop(): void;
}

export interface StreamReaderOptions {
  readonly endpoint: string;
  readonly streamArn: string;
  /** Sets apart the positions of several readers of one stream. */
  readonly reader: string;
  readonly memory: Memory;
}

/** A reader that starts at the oldest record and goes on where it was after a restart. */
export function createStreamReader(options: StreamReaderOptions): StreamReader {
  const { endpoint, streamArn, reader, memory } = options;
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: "streams", secretAccessKey: "local" },
  });
  const iterators = new Map<string, string>();
  const finished = new Set<string>();
  let listed: readonly Shard[] = [];
  let listedAt = 0;
  const place = (shard: string): string => `stream/${reader}/${streamArn}/${shard}`;

  async function shards(): Promise<Shard[]> {
    const found: Shard[] = [];
    let from: string | undefined;
    do {
      const { StreamDescription: page } = await client.send(
        new DescribeStreamCommand({
          StreamArn: streamArn,
          ...(from === undefined ? {} : { ExclusiveStartShardId: from }),
        }),
      );
      found.push(...(page?.Shards ?? []));
      from = page?.LastEvaluatedShardId;
    } while (from !== undefined);
    return found;
  }

  async function iterator(shard: string): Promise<string | undefined> {
    const known = iterators.get(shard);
    if (known !== undefined) return known;
    const position = memory.get(place(shard));
    const base = { StreamArn: streamArn, ShardId: shard };
    if (position !== undefined) {
      try {
        const after = await client.send(
          new GetShardIteratorCommand({
            ...base,
            ShardIteratorType: "AFTER_SEQUENCE_NUMBER",
            SequenceNumber: position,
          }),
        );
        return after.ShardIterator;
      } catch (error) {
        if (!isTrimmed(error)) throw error;
      }
    }
    const oldest = await client.send(
      new GetShardIteratorCommand({ ...base, ShardIteratorType: "TRIM_HORIZON" }),
    );
    return oldest.ShardIterator;
  }

  async function readShard(
    shard: string,
    take: (records: readonly StreamRecord[], shard: string) => Promise<void>,
  ): Promise<number> {
    let count = 0;
    for (let from = await iterator(shard); from !== undefined; ) {
      const page = await getRecords(from).catch((error: unknown) => {
        iterators.delete(shard); // an expired or trimmed iterator is made anew next time
        if (isTrimmed(error)) return undefined;
        throw error;
      });
      if (page === undefined) return count;
      const records = (page.Records ?? []).map((record) => streamRecord(record, streamArn));
      if (records.length > 0) await take(records, shard);
      count += records.length;
      from = page.NextShardIterator;
      if (from === undefined) {
        finished.add(shard);
        listedAt = 0; // whatever follows a closed shard is new
        iterators.delete(shard);
      } else {
        iterators.set(shard, from);
        if (records.length === 0) break;
      }
    }
    return count;
  }

  const getRecords = (from: string) =>
    client.send(new GetRecordsCommand({ ShardIterator: from, Limit: 1000 }));

  return {
    async read(take) {
      let count = 0;
      if (Date.now() - listedAt > LISTING_AGE) {
        listed = parentsFirst(await shards());
        listedAt = Date.now();
      }
      const open = listed.filter(({ ShardId: id }) => id && !finished.has(id));
      const names = new Set(open.map(({ ShardId }) => ShardId));
      for (const { ShardId: id, ParentShardId: parent } of open) {
        if (id === undefined) continue;
        if (parent !== undefined && names.has(parent) && !finished.has(parent)) continue;
        count += await readShard(id, take);
      }
      return count;
    },
    checkpoint: (shard, sequenceNumber) => memory.set(place(shard), sequenceNumber),
    stop: () => client.destroy(),
  };
}

/** Milliseconds for which a list of shards is good when none of them was closed. */
const LISTING_AGE = 1000;

function parentsFirst(shards: readonly Shard[]): Shard[] {
  const start = ({ SequenceNumberRange: range }: Shard): string =>
    (range?.StartingSequenceNumber ?? "").padStart(40, "0");
  return shards.toSorted((left, right) => (start(left) < start(right) ? -1 : 1));
}

function isTrimmed(error: unknown): boolean {
  return (
    error instanceof Error &&
    ["TrimmedDataAccessException", "ExpiredIteratorException"].includes(error.name)
  );
}
