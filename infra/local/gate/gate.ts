import { join } from "node:path";
import type { Endpoints } from "../environment.ts";
import { createFaults, type Faults } from "../faults/faults.ts";
import { fitting } from "../faults/fitting.ts";
import { inject } from "../faults/inject.ts";
import { type FaultPlan, nameOfFault } from "../faults/rule.ts";
import { createSnapshots } from "../faults/snapshots.ts";
import type { Template } from "../template.ts";
import type { ViewerRequest } from "../viewer-request.ts";
import type { CallRecord } from "./call-record.ts";
import { readCaller } from "./caller.ts";
import { createForwarder } from "./forward.ts";
import { readImages } from "./images.ts";
import { createJudge } from "./judge.ts";
import { createLabels, type Labels } from "./labels.ts";
import type { Usage } from "./privileges.ts";
import { startProxy } from "./proxy.ts";
import { type Answer, type Cost, NO_COST } from "./reading.ts";
import { openRecords } from "./records.ts";
import { readersOf, serviceOf, type Targets } from "./services.ts";
import { summarise } from "./summary.ts";
import { readTableShapes } from "./table-shapes.ts";
import type { Tally } from "./tally.ts";

/** The one way from a function's process to a stand-in of AWS. */
export interface Gate
  extends Pick<Labels, "attribute" | "during" | "invocations">,
    Pick<Faults, "injected"> {
  /** Where it takes calls of every service, without a trailing slash. */
  readonly url: string;
  /** Takes one call without a connection; null where the connection would be cut. */
  pass(request: ViewerRequest): Promise<Answer | null>;
  /** The variables that lead a new process of a function through the gate. */
  variablesFor(functionName: string): Endpoints;
  /** The latest calls, oldest first. */
  calls(): readonly CallRecord[];
  /** All calls, added up by who did what where. */
  tallies(): readonly Tally[];
  /** Tables of all calls so far. */
  summary(): string;
  /** What was used of what the template grants. */
  usage(): Usage;
  /** Lets calls fail by a plan from now on, counting from nothing; null ends all faults. */
  setFaults(plan: FaultPlan | null): void;
  /** Resolves when no call is under way any more whose caller has given up. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface GateOptions {
  readonly template: Template;
  /** Where `calls.jsonl` is kept; calls are kept in memory alone unless given. */
  readonly directory?: string;
  readonly targets: Targets;
  /** True: the items around each write are looked up, so that its cost is exact. */
  readonly weigh?: boolean;
  /** False: nobody asks what calls cost, and it is not reckoned. */
  readonly reckons?: boolean;
  /** Told of each right that is missing, once; printed as an error unless given. */
  readonly onRefused?: (message: string) => void;
  /** What goes wrong from the start; nothing unless given. */
  readonly faults?: FaultPlan;
  /** Signals a function's process by the name it calls under; needed to kill and freeze. */
  readonly signal?: (process: string, signal: NodeJS.Signals) => Promise<void>;
}

/**
 * Opens the gate. Calls of a function are judged by its role in the template and refused as AWS
 * refuses them; calls of anybody else pass. Every call is recorded.
 */
export async function startGate(options: GateOptions): Promise<Gate> {
  const {
    template,
    targets,
    reckons = true,
    onRefused = (message) => console.error(message),
  } = options;
  const tables = readTableShapes(template);
  const forwarder = createForwarder();
  const images = options.weigh
    ? readImages((request) => forwarder.forward(targets.dynamodb, request))
    : undefined;
  const readers = readersOf(template, tables, images);
  const judge = await createJudge({ template, tables, onRefused });
  const labels = createLabels();
  const records = openRecords(options.directory && join(options.directory, "calls.jsonl"));
  const faults = createFaults(options.faults);
  const snapshots = createSnapshots();
  const processes = new Map<string, number>();
  const underWay = new Set<Promise<unknown>>();
  const passing = new Set<Promise<unknown>>();

  async function pass(request: ViewerRequest): Promise<Answer | null> {
    const start = performance.now();
    const at = new Date().toISOString();
    const caller = readCaller(request);
    const service = serviceOf(caller, request.headers["x-amz-target"] ?? "");
    if (service === undefined) return NO_STAND_IN;
    const reading = readers[service](request);
    const { action, place, partitions, needs } = reading;
    const label = labels.of(caller, service, action);
    const record = (outcome: string, answer: Answer | null, cost: Cost, fault?: string): void =>
      records.add({
        at,
        ...label,
        ...(fault !== undefined && { fault }),
        ...{ service, action, place, partitions, ...cost, outcome },
        sent: request.body?.length ?? 0,
        received: answer?.body.length ?? 0,
        ms: Math.round((performance.now() - start) * 1000) / 1000,
      });
    const objection = await judge.objection(caller.name, needs);
    if (objection !== null) {
      const answer = reading.refuse(objection);
      record("refused", answer, NO_COST);
      return answer;
    }
    const costOf = reckons ? await reading.weigh() : () => NO_COST;
    const planned = faults.next({
      ...{ caller: caller.name, service, action },
      partitions: needs.flatMap(({ context }) => context["dynamodb:LeadingKeys"] ?? []),
      recipients: needs.flatMap(({ context }) => context["ses:Recipients"] ?? []),
    });
    const fault = fitting(planned, { service, action, body: request.body });
    if (fault !== undefined) faults.struck(fault);
    const answer = await inject(fault, {
      ...{ service, action, body: request.body, snapshots },
      async forward(body = request.body ?? undefined) {
        const sent = { ...request, body: body ?? null };
        const reply = await forwarder.forward(targets[service], sent).catch(() => null);
        if (reply !== null && action === "Query") snapshots.keep(request.body, reply);
        return reply;
      },
      later(work) {
        const done = work.finally(() => underWay.delete(done));
        underWay.add(done);
      },
      signal: async (signal) => options.signal?.(caller.process ?? "", signal),
    });
    const name = fault && nameOfFault(fault);
    if (answer === null) record("lost", null, NO_COST, name);
    else {
      const outcome = answer.status < 300 ? "ok" : reading.errorOf(answer);
      record(outcome, answer, await costOf(answer), name);
    }
    return answer;
  }

  const proxy = await startProxy((request) => {
    const passed = pass(request).finally(() => passing.delete(passed));
    passing.add(passed);
    return passed;
  });
  return {
    url: proxy.url,
    pass,
    variablesFor(name) {
      const number = (processes.get(name) ?? 0) + 1;
      processes.set(name, number);
      return {
        AWS_ENDPOINT_URL_DYNAMODB: proxy.url,
        AWS_ENDPOINT_URL_SES: proxy.url,
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: proxy.url,
        AWS_SESSION_TOKEN: `${name}-${number}`,
      };
    },
    attribute: labels.attribute,
    during: labels.during,
    invocations: labels.invocations,
    calls: records.latest,
    tallies: records.tallies,
    summary: () => summarise(records.tallies()),
    usage: judge.usage,
    setFaults: faults.set,
    injected: faults.injected,
    async settled() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
    },
    async stop() {
      await Promise.allSettled([...underWay]);
      await proxy.stop();
      forwarder.stop();
      // A call whose caller has gone is still recorded.
      await Promise.allSettled([...passing]);
      await records.stop();
    },
  };
}

const NO_STAND_IN: Answer = {
  status: 400,
  headers: { "content-type": "text/plain" },
  body: Buffer.from("The local stack has no stand-in for this service"),
};
