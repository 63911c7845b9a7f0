import { join, resolve } from "node:path";
import * as z from "zod";
import { localAddresses } from "./addresses.ts";
import { apiDoor } from "./api-door.ts";
import { clearData } from "./clear-data.ts";
import { openDeadLetters } from "./dead-letters.ts";
import { readDistribution } from "./distribution.ts";
import { startDynamo } from "./dynamodb.ts";
import type { FaultPlan } from "./faults/rule.ts";
import { startFunctions } from "./functions.ts";
import { attributed } from "./gate/attributed.ts";
import { type Gate, startGate } from "./gate/gate.ts";
import { readHttpApi } from "./http-api.ts";
import { type Identity, startIdentity } from "./identity.ts";
import { lockDirectory } from "./lock.ts";
import { startMail } from "./mail.ts";
import { type MailOutcome, mailEvent, mailListeners, simulatedOutcome } from "./mail-events.ts";
import type { Mail } from "./mail-store.ts";
import type { Mailbox } from "./mailbox.ts";
import { openMemory } from "./memory.ts";
import { createFront, startOrigin } from "./origin.ts";
import { startSchedules } from "./schedules.ts";
import { deployedFolders, siteBucket } from "./site-bucket.ts";
import { startAll } from "./start-all.ts";
import { startStreams } from "./streams.ts";
import { createTables } from "./tables.ts";
import { readTemplate } from "./template.ts";

/** The platform, running on this machine. */
export interface Stack {
  /** The site's address without a trailing slash: console, portal and both doors. */
  readonly origin: string;
  readonly mailbox: Mailbox;
  readonly identity: Identity;
  /** Endpoint of the local DynamoDB itself; functions reach it through the gate only. */
  readonly dynamodb: string;
  /** Every call of a function to AWS passes here: judged by the template, recorded, counted. */
  readonly gate: Gate;
  /** Table names by logical id of the template. */
  readonly tables: Readonly<Record<string, string>>;
  /** Resolved outputs of the stack, with local addresses. */
  readonly output: (name: string) => string;
  /** Runs a function directly, by its short name. */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  /** Resolves when no function runs and the streams have nothing undelivered. */
  idle(): Promise<void>;
  /** Runs one schedule now, by a part of its logical id; all when none is named. */
  tick(name?: string): Promise<void>;
  /** Moves the clock of the functions from their next invocation on. */
  setClockOffset(milliseconds: number): void;
  /** Messages that a failure destination got, oldest first. */
  deadLetters(queueName?: string): readonly unknown[];
  /** Ends every process that the stack started. */
  stop(): Promise<void>;
}

export interface StackOptions {
  /** Where data and logs lie. */
  readonly directory: string;
  /** The cloud assembly to run; `cdk.out` unless given. */
  readonly assembly?: string;
  /** True: what earlier runs left in the directory is removed first. */
  readonly fresh?: boolean;
  /** True: tables are empty at the start and gone at the end. */
  readonly inMemory?: boolean;
  /** Wished ports; a busy one is replaced by the next free one. 0 or absent: any. */
  readonly ports?: {
    readonly site?: number;
    readonly mailbox?: number;
    readonly identity?: number;
  };
  /** False: schedules run by `tick` only. */
  readonly timed?: boolean;
  /** True: the gate looks up the items around each write, so that its cost is exact. */
  readonly weigh?: boolean;
  /** Told of each right that a function needed and has not; printed as an error unless given. */
  readonly onRefused?: (message: string) => void;
  /** What goes wrong with the functions' calls from the start; `gate.setFaults` changes it. */
  readonly faults?: FaultPlan;
  /** Functions' output goes to the terminal too. */
  readonly verbose?: boolean;
  readonly onStep?: (step: string) => void;
  readonly onMail?: (mail: Mail) => void;
}

/** Runs the synthesised template: what is not in it does not exist here. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const directory = resolve(options.directory);
  const { ports = {}, inMemory = false, verbose = false, onMail } = options;
  const onStep = options.onStep ?? (() => undefined);
  const stops: (() => unknown)[] = [lockDirectory(directory)];
  const stop = once(async () => {
    for (const end of stops.toReversed()) await end();
  });
  try {
    if (options.fresh) clearData(directory);
    const template = readTemplate(options.assembly ?? "cdk.out");
    const memory = openMemory(join(directory, "memory.json"));
    const deadLetters = openDeadLetters(directory);
    const now = (): Date => new Date();

    let tell = (_mail: Mail, _outcome: MailOutcome): void => undefined;
    const origin = await startOrigin(ports.site ?? 0);
    stops.push(origin.stop);
    const addresses = (identity: string) =>
      localAddresses(template, { site: origin.url, identity });
    const started = await startAll(
      startDynamo({ inMemory, directory, onFetch: () => onStep("Fetching a Java runtime") }),
      startMail({
        ...{ directory, port: ports.mailbox ?? 0 },
        onMail: (mail) => {
          onMail?.(mail);
          const outcome = simulatedOutcome(mail);
          if (outcome) tell(mail, outcome);
        },
        onOutcome: (mail, outcome) => tell(mail, outcome),
      }),
      startIdentity({ template, directory, port: ports.identity ?? 0, local: addresses }),
    );
    const [dynamo, mail, identity] = started;
    stops.push(...started.map((part) => part.stop));
    const tables = await createTables(dynamo.endpoint, template);
    const local = addresses(identity.url);

    const { weigh = false, onRefused, faults } = options;
    const gate = await startGate({
      ...{ template, directory, weigh, ...(onRefused && { onRefused }), ...(faults && { faults }) },
      signal: (process, signal) => functions.signal(process, signal),
      targets: { dynamodb: dynamo.endpoint, ses: mail.url, "cognito-idp": identity.url },
    });
    stops.push(gate.stop);
    let nudge = (): void => undefined;
    const functions = attributed(
      startFunctions({
        template,
        directory,
        memory,
        endpointsFor: gate.variablesFor,
        local,
        verbose,
        onSettled: () => nudge(),
      }),
      gate,
    );
    tell = (mail, outcome) => {
      for (const { functionArn, configurationSet } of mailListeners(template)) {
        const event = mailEvent(mail, outcome, configurationSet);
        functions.invoke(functionArn, event).catch((error: unknown) => console.error(error));
      }
    };
    const streams = await startStreams({
      template,
      endpoint: dynamo.endpoint,
      memory,
      deadLetters,
      invoke: functions.invoke,
      onError: (error) => console.error(error),
    });
    nudge = streams.nudge;
    const schedules = startSchedules({
      template,
      invoke: functions.invoke,
      deadLetters,
      now,
      timed: options.timed ?? !inMemory,
    });
    // A stream waits for its function, so both end together.
    stops.push(() => Promise.all([streams.stop(), functions.stop()]), schedules.stop);

    const output = (name: string): string => local(z.string().parse(template.output(name)));
    origin.open(
      createFront({
        behaviours: readDistribution(template),
        api: perOrigin((id) =>
          apiDoor({ api: readHttpApi(template, id), invoke: functions.invoke, local, now }),
        ),
        bucket: perOrigin((id) =>
          siteBucket(deployedFolders(template, id), () => output("SiteConfig")),
        ),
        local,
      }),
    );
    return {
      origin: origin.url,
      mailbox: mail.mailbox,
      identity,
      dynamodb: dynamo.endpoint,
      tables,
      gate,
      output,
      invoke: functions.invoke,
      idle: () => streams.idle(functions.quiet),
      tick: schedules.tick,
      setClockOffset: functions.setClockOffset,
      deadLetters: deadLetters.list,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/** One door or bucket per origin of the distribution, made when it is first asked. */
function perOrigin<Rest extends unknown[], Result>(
  make: (id: string) => (...rest: Rest) => Result,
): (id: string, ...rest: Rest) => Result {
  const made = new Map<string, (...rest: Rest) => Result>();
  return (id, ...rest) => {
    const known = made.get(id) ?? make(id);
    made.set(id, known);
    return known(...rest);
  };
}
