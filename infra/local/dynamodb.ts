import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./free-port.ts";
import { findJava } from "./java.ts";
import { leashed } from "./leashed.ts";

export interface DynamoOptions {
  /** True: nothing outlives the process. False: data is kept below the directory. */
  readonly inMemory: boolean;
  /** Where data, a fetched Java runtime and the log lie. */
  readonly directory?: string;
  readonly onFetch?: () => void;
}

export interface Dynamo {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Starts DynamoDB Local on a free loopback port and resolves when it accepts connections. */
export async function startDynamo(options: DynamoOptions): Promise<Dynamo> {
  const { inMemory, directory = ".local" } = options;
  const java = await findJava({
    directory,
    ...(options.onFetch === undefined ? {} : { onFetch: options.onFetch }),
  });
  const port = await freePort();
  const engine = leashed({
    command: java,
    args: [...JVM, ...store(inMemory, directory), "-port", String(port)],
    cwd: EMULATOR,
    ...(inMemory ? {} : { log: resolve(directory, "log", "dynamodb.log") }),
  });
  try {
    await Promise.race([
      accepting(port),
      engine.ended.then((code) => {
        throw new Error(`DynamoDB Local ended with code ${code} before it was ready`);
      }),
    ]);
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => engine.stop() };
}

const EMULATOR = join(
  dirname(createRequire(import.meta.url).resolve("amplify-dynamodb-simulator/package.json")),
  "emulator",
);

const JVM = [
  "-XX:TieredStopAtLevel=1",
  "-XX:+UseSerialGC",
  "-Djava.library.path=./DynamoDBLocal_lib",
  "-jar",
  "DynamoDBLocal.jar",
  "-sharedDb", // otherwise each access key and region sees its own, empty database
  "-disableTelemetry",
];

function store(inMemory: boolean, directory: string): string[] {
  if (inMemory) return ["-inMemory"];
  const path = resolve(directory, "dynamodb");
  mkdirSync(path, { recursive: true });
  return ["-dbPath", path];
}

async function accepting(port: number): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await connects(port)) return;
    await pause(25);
  }
  throw new Error("DynamoDB Local did not accept connections within 30 seconds");
}

function connects(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
