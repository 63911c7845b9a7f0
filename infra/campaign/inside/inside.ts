import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Gate, startGate } from "../../local/gate/gate.ts";
import type { WireCall } from "../../local/invariants/wire-call.ts";
import type { Mailbox } from "../../local/mailbox.ts";
import { openMemory } from "../../local/memory.ts";
import { readTemplate } from "../../local/template.ts";
import { fromRoot } from "../../root.ts";
import { enterEnvironment } from "./environment.ts";
import { hasten } from "./hasten.ts";
import { openInvocations } from "./invocation.ts";
import { leadThrough } from "./lead-through.ts";
import { type InsideFunction, loadHandlers } from "./load-handlers.ts";
import { loud } from "./loud.ts";
import { openPace, type Pace } from "./pace.ts";
import { openPost } from "./post.ts";
import type { Store } from "./store.ts";
import { openTables } from "./tables.ts";

/**
 * The platform with its functions inside this process: the same sources behind the same gate and
 * the same tables, without processes, HTTP doors and streams, so that a history takes seconds.
 */
export interface Inside {
  readonly gate: Gate;
  readonly mailbox: Mailbox;
  readonly store: Store;
  /** Lets calls that are under way at once meet in the order that a seed says. */
  follow: Pace["follow"];
  /** What invocations asked of the tables. */
  wire(): readonly WireCall[];
  /** Forgets every letter and every call. */
  forget(): void;
  /** Runs one invocation of a function; fails when it throws or is killed. */
  invoke(name: InsideFunction, event: object): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts it; one at a time in a process, and nothing but rehearsals beside it. With `weigh` the
 * gate looks up the items around each write, so that its cost is exact.
 */
export async function startInside({ weigh = false } = {}): Promise<Inside> {
  const directory = mkdtempSync(join(tmpdir(), "assay-inside-"));
  const template = readTemplate(fromRoot(process.env.CDK_OUTDIR ?? "cdk.out"));
  const tables = await openTables(template);
  const post = openPost();
  const invocations = openInvocations();
  const gate = await startGate({
    ...{ template, weigh, reckons: weigh },
    // Nobody signs in here; whoever asks for an identity gets no answer.
    targets: {
      dynamodb: tables.target,
      ses: loud(post.target),
      "cognito-idp": "http://127.0.0.1:9",
    },
    signal: (process, signal) => {
      if (signal === "SIGKILL") invocations.kill(process);
      return Promise.resolve();
    },
  });
  const endpoints = { AWS_ENDPOINT_URL_DYNAMODB: gate.url, AWS_ENDPOINT_URL_SES: gate.url };
  const leave = enterEnvironment(template, openMemory(join(directory, "memory.json")), endpoints);
  hasten();
  const wire: WireCall[] = [];
  const pace = openPace();
  leadThrough(gate, {
    onCall: (call) => wire.push(call),
    hold: () => (invocations.underWay() > 1 ? pace.hold() : undefined),
  });
  const handlers = await loadHandlers();
  return {
    gate,
    mailbox: post.mailbox,
    follow: pace.follow,
    wire: () => [...wire],
    forget() {
      wire.length = 0;
      post.clear();
    },
    store: tables.open(),
    invoke(name, event) {
      const work = () => handlers[name](event, { awsRequestId: randomUUID() });
      return invocations.run(name, work);
    },
    async stop() {
      leave();
      await gate.stop();
      await tables.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
