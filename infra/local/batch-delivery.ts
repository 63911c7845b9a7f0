import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import type { StreamRecord } from "./stream-record.ts";

export interface BatchRules {
  readonly bisectOnError: boolean;
  readonly reportsItemFailures: boolean;
  /** Retries after the first attempt; -1 means without end. */
  readonly maximumRetries: number;
  /** Seconds; -1 means any age. */
  readonly maximumAge: number;
}

export interface BatchHandling {
  readonly rules: BatchRules;
  readonly invoke: (records: readonly StreamRecord[]) => Promise<unknown>;
  /** Called as soon as everything up to this sequence number is done or given up. */
  readonly checkpoint: (sequenceNumber: string) => void;
  readonly giveUp: (records: readonly StreamRecord[], why: GivenUp, attempts: number) => void;
  /** Milliseconds to wait before a retry; `attempt` counts from 1. */
  readonly backoff: (attempt: number) => number;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export type GivenUp = "RetryAttemptsExhausted" | "RecordAgeExceeded";

/**
 * Delivers a batch the way an event source mapping does: in order, again from the first failed
 * record on, halved when an attempt fails as a whole, and given up after the allowed retries or
 * age. Splitting uses up no retry; progress within a batch starts its count anew.
 */
export async function deliver(
  records: readonly StreamRecord[],
  handling: BatchHandling,
  attempt = 1,
): Promise<void> {
  const { rules, checkpoint, giveUp, signal } = handling;
  const last = records.at(-1);
  if (last === undefined || signal.aborted) return;
  const fresh = records.filter((record) => !tooOld(record, handling));
  if (fresh.length < records.length) {
    giveUp(
      records.filter((record) => !fresh.includes(record)),
      "RecordAgeExceeded",
      attempt - 1,
    );
    if (fresh.length === 0) checkpoint(last.dynamodb.SequenceNumber);
    return deliver(fresh, handling, attempt);
  }
  const failedAt = await firstFailure(records, handling);
  if (signal.aborted) return;
  if (failedAt === undefined) return checkpoint(last.dynamodb.SequenceNumber);
  const done = records[failedAt - 1];
  if (done !== undefined) {
    checkpoint(done.dynamodb.SequenceNumber);
    return deliver(records.slice(failedAt), handling);
  }
  if (rules.bisectOnError && records.length > 1) {
    const half = Math.ceil(records.length / 2);
    await deliver(records.slice(0, half), handling, attempt);
    return deliver(records.slice(half), handling, attempt);
  }
  if (rules.maximumRetries >= 0 && attempt > rules.maximumRetries) {
    giveUp(records, "RetryAttemptsExhausted", attempt);
    return checkpoint(last.dynamodb.SequenceNumber);
  }
  await pause(handling.backoff(attempt), undefined, { signal }).catch(() => undefined);
  return deliver(records, handling, attempt + 1);
}

const Reply = z
  .object({
    batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
  })
  .nullish();

/** Index of the first record to deliver again; undefined when all succeeded. */
async function firstFailure(
  records: readonly StreamRecord[],
  { invoke, rules }: BatchHandling,
): Promise<number | undefined> {
  let reply: unknown;
  try {
    reply = await invoke(records);
  } catch {
    return 0;
  }
  if (!rules.reportsItemFailures) return undefined;
  const read = Reply.safeParse(reply);
  if (!read.success) return 0; // a report that cannot be read counts as a failure of all
  const failed = read.data?.batchItemFailures ?? [];
  if (failed.length === 0) return undefined;
  const indexes = failed.map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  );
  return Math.max(0, Math.min(...indexes)); // a number that is not of this batch fails all
}

function tooOld({ dynamodb }: StreamRecord, { rules, now }: BatchHandling): boolean {
  if (rules.maximumAge < 0) return false;
  return now() / 1000 - dynamodb.ApproximateCreationDateTime > rules.maximumAge;
}
