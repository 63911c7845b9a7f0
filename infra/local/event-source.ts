import { randomUUID } from "node:crypto";
import * as z from "zod";
import { type BatchRules, deliver, type GivenUp } from "./batch-delivery.ts";
import type { DeadLetters } from "./dead-letters.ts";
import { passes } from "./event-filter.ts";
import type { StreamReader } from "./stream-reader.ts";
import type { StreamRecord } from "./stream-record.ts";
import type { Template } from "./template.ts";

/** One event source mapping of the template. */
export interface EventSourcePlan {
  readonly id: string;
  readonly functionName: string;
  readonly table: string;
  readonly patterns: readonly unknown[];
  readonly batchSize: number;
  readonly rules: BatchRules;
  readonly deadLetters?: string;
}

export interface EventSource {
  /** Delivers everything new; resolves with the number of records read, wanted or not. */
  pass(): Promise<number>;
  /** Ends after the running invocation; retries that wait are left for the next start. */
  stop(): void;
}

export interface EventSourceOptions {
  readonly plan: EventSourcePlan;
  readonly reader: StreamReader;
  readonly invoke: (event: object) => Promise<unknown>;
  readonly deadLetters: DeadLetters;
  readonly backoff?: (attempt: number) => number;
  readonly now?: () => number;
}

/** Reads the template's event source mappings; a property that is not modelled is refused. */
export function readEventSources(template: Template): readonly EventSourcePlan[] {
  return template.ofType("AWS::Lambda::EventSourceMapping").map(({ id }) => {
    const mapping = Mapping.parse(template.properties(id));
    const [, table] = /:table\/([^/]+)\/stream\//.exec(mapping.EventSourceArn) ?? [];
    if (table === undefined) throw new Error(`${id}: only table streams are modelled locally`);
    const destination = mapping.DestinationConfig?.OnFailure.Destination;
    return {
      id,
      functionName: mapping.FunctionName.slice(mapping.FunctionName.lastIndexOf(":") + 1),
      table,
      patterns: mapping.FilterCriteria.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern)),
      batchSize: mapping.BatchSize,
      rules: {
        bisectOnError: mapping.BisectBatchOnFunctionError,
        reportsItemFailures: mapping.FunctionResponseTypes.includes("ReportBatchItemFailures"),
        maximumRetries: mapping.MaximumRetryAttempts,
        maximumAge: mapping.MaximumRecordAgeInSeconds,
      },
      ...(destination === undefined ? {} : { deadLetters: destination }),
    };
  });
}

/** Runs one mapping. Records that pass no filter are skipped and never seen by the function. */
export function createEventSource(options: EventSourceOptions): EventSource {
  const { plan, reader, invoke, deadLetters, now = Date.now } = options;
  const ending = new AbortController();
  const backoff = options.backoff ?? ((attempt) => Math.min(2000, 100 * 2 ** (attempt - 1)));

  function giveUp(
    shard: string,
    records: readonly StreamRecord[],
    why: GivenUp,
    attempts: number,
  ): void {
    const [first] = records;
    const last = records.at(-1);
    if (plan.deadLetters === undefined || first === undefined || last === undefined) return;
    deadLetters.add(plan.deadLetters, {
      version: "1.0",
      timestamp: new Date(now()).toISOString(),
      requestContext: {
        requestId: randomUUID(),
        functionArn: plan.functionName,
        condition: why,
        approximateInvokeCount: attempts,
      },
      DDBStreamBatchInfo: {
        shardId: shard,
        startSequenceNumber: first.dynamodb.SequenceNumber,
        endSequenceNumber: last.dynamodb.SequenceNumber,
        batchSize: records.length,
        streamArn: first.eventSourceARN,
      },
    });
  }

  async function take(records: readonly StreamRecord[], shard: string): Promise<void> {
    const wanted = records.filter((record) => passes(plan.patterns, record));
    for (let from = 0; from < wanted.length; from += plan.batchSize) {
      await deliver(wanted.slice(from, from + plan.batchSize), {
        rules: plan.rules,
        invoke: (batch) => invoke({ Records: batch }),
        checkpoint: (sequence) => reader.checkpoint(shard, sequence),
        giveUp: (given, why, attempts) => giveUp(shard, given, why, attempts),
        backoff,
        now,
        signal: ending.signal,
      });
    }
    ending.signal.throwIfAborted(); // the reader must not go past records that were left
    const last = records.at(-1);
    if (last) reader.checkpoint(shard, last.dynamodb.SequenceNumber);
  }

  return {
    pass: () => (ending.signal.aborted ? Promise.resolve(0) : reader.read(take)),
    stop() {
      ending.abort();
      reader.stop();
    },
  };
}

const Mapping = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
  FilterCriteria: z
    .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
    .default({ Filters: [] }),
  FunctionResponseTypes: z.array(z.string()).default([]),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  MaximumRetryAttempts: z.number().default(-1),
  StartingPosition: z.literal("TRIM_HORIZON"),
  Enabled: z.literal(true).optional(),
  MaximumBatchingWindowInSeconds: z.literal(0).optional(),
  Tags: z.unknown().optional(),
});
