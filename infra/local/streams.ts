import { setTimeout as pause } from "node:timers/promises";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DeadLetters } from "./dead-letters.ts";
import { createEventSource, type EventSource, readEventSources } from "./event-source.ts";
import type { Memory } from "./memory.ts";
import { REGION } from "./physical-names.ts";
import { createStreamReader } from "./stream-reader.ts";
import type { Template } from "./template.ts";

export interface Streams {
  /** Looks for new records soon: call it when something may have been written. */
  nudge(): void;
  /** Resolves when a whole round over all sources found nothing new while `quiet` held. */
  idle(quiet: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

export interface StreamsOptions {
  readonly template: Template;
  readonly endpoint: string;
  readonly memory: Memory;
  readonly deadLetters: DeadLetters;
  readonly invoke: (functionName: string, event: object) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/** Runs the template's event source mappings, each in its own loop. */
export async function startStreams(options: StreamsOptions): Promise<Streams> {
  const loops: Loop[] = [];
  for (const plan of readEventSources(options.template)) {
    const reader = createStreamReader({
      endpoint: options.endpoint,
      streamArn: await streamArn(options.endpoint, plan.table),
      reader: plan.id,
      memory: options.memory,
    });
    const source = createEventSource({
      plan,
      reader,
      invoke: (event) => options.invoke(plan.functionName, event),
      deadLetters: options.deadLetters,
    });
    loops.push(startLoop(source, options.onError));
  }
  return {
    nudge: () => {
      for (const loop of loops) loop.nudge();
    },
    async idle(quiet) {
      for (;;) {
        const counts = await Promise.all(loops.map((loop) => loop.freshPass()));
        if (quiet() && counts.every((count) => count === 0)) return;
        if (!quiet()) await pause(SOON);
      }
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

const SOON = 10;
const LATEST = 100;

interface Loop {
  nudge(): void;
  /** The result of the next pass that starts after this call. */
  freshPass(): Promise<number>;
  stop(): Promise<void>;
}

function startLoop(source: EventSource, onError: (error: unknown) => void): Loop {
  let stopped = false;
  let wake = new AbortController();
  let asked: ((count: number) => void)[] = [];

  async function run(): Promise<void> {
    for (let delay = SOON; !stopped; ) {
      const answers = asked;
      asked = [];
      let count = 0;
      try {
        count = await source.pass();
      } catch (error) {
        if (!stopped) onError(error);
      }
      for (const answer of answers) answer(count);
      delay = count > 0 ? SOON : Math.min(LATEST, delay * 2);
      if (asked.length > 0) continue;
      await pause(delay, undefined, { signal: wake.signal }).catch(() => {
        delay = SOON;
      });
      wake = new AbortController();
    }
    for (const answer of asked) answer(0);
  }

  const done = run();
  const nudge = (): void => wake.abort();
  return {
    nudge,
    freshPass: () =>
      stopped
        ? Promise.resolve(0)
        : new Promise((resolve) => {
            asked.push(resolve);
            nudge();
          }),
    async stop() {
      stopped = true;
      source.stop();
      nudge();
      await done;
    },
  };
}

async function streamArn(endpoint: string, table: string): Promise<string> {
  const client = new DynamoDBClient({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: "streams", secretAccessKey: "local" },
  });
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    if (Table?.LatestStreamArn === undefined) throw new Error(`Table ${table} has no stream`);
    return Table.LatestStreamArn;
  } finally {
    client.destroy();
  }
}
