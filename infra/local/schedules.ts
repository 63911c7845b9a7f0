import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod";
import type { DeadLetters } from "./dead-letters.ts";
import type { Template } from "./template.ts";

/** One schedule of the template. */
export interface SchedulePlan {
  readonly id: string;
  readonly everyMs: number;
  readonly functionArn: string;
  /** The fixed input; without one the service's own scheduled event is sent. */
  readonly input?: string;
  readonly maximumRetries: number;
  readonly deadLetters?: string;
}

export interface Schedules {
  /** Runs one schedule now, by a part of its logical id; all of them when none is named. */
  tick(name?: string): Promise<void>;
  stop(): void;
}

export interface SchedulesOptions {
  readonly template: Template;
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  readonly deadLetters: DeadLetters;
  /** The instant that scheduled events carry. */
  readonly now: () => Date;
  /** False: nothing runs by itself, only by `tick`. */
  readonly timed: boolean;
}

/** Runs the template's schedules: at their rate when timed, and on demand. */
export function startSchedules(options: SchedulesOptions): Schedules {
  const plans = readSchedules(options.template);
  const timers = options.timed
    ? plans.map((plan) =>
        setInterval(() => void run(plan, options).catch(() => undefined), plan.everyMs),
      )
    : [];
  return {
    async tick(name = "") {
      const wanted = plans.filter(({ id }) => id.includes(name));
      if (wanted.length === 0) throw new Error(`The template has no schedule named ${name}`);
      for (const plan of wanted) await run(plan, options);
    },
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
}

/** Reads the schedules of either kind. Only rates are modelled; any other expression is refused. */
export function readSchedules(template: Template): readonly SchedulePlan[] {
  const schedules = template.ofType("AWS::Scheduler::Schedule").map(({ id }) => {
    const { ScheduleExpression, Target } = Schedule.parse(template.properties(id));
    return plan(id, ScheduleExpression, Target);
  });
  const rules = template
    .ofType("AWS::Events::Rule")
    .filter(({ properties }) => "ScheduleExpression" in properties)
    .flatMap(({ id }) => {
      const { ScheduleExpression, Targets } = Rule.parse(template.properties(id));
      return Targets.map((target) => plan(id, ScheduleExpression, target));
    });
  return [...schedules, ...rules];
}

const Target = z.object({
  Arn: z.string(),
  Input: z.string().optional(),
  RetryPolicy: z.object({ MaximumRetryAttempts: z.number().default(185) }).optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
});
const Schedule = z.object({ ScheduleExpression: z.string(), Target });
const Rule = z.object({ ScheduleExpression: z.string(), Targets: z.array(Target) });

const UNITS: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

function plan(id: string, expression: string, target: z.infer<typeof Target>): SchedulePlan {
  const [, count, unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const length = UNITS[unit];
  if (length === undefined) throw new Error(`${id}: only rate(…) is modelled, not ${expression}`);
  return {
    id,
    everyMs: Number(count) * length,
    functionArn: target.Arn,
    maximumRetries: target.RetryPolicy?.MaximumRetryAttempts ?? 185,
    ...(target.Input === undefined ? {} : { input: target.Input }),
    ...(target.DeadLetterConfig === undefined ? {} : { deadLetters: target.DeadLetterConfig.Arn }),
  };
}

async function run(plan: SchedulePlan, options: SchedulesOptions): Promise<void> {
  const { invoke, deadLetters, now } = options;
  const event: unknown =
    plan.input === undefined ? scheduledEvent(plan, now()) : JSON.parse(plan.input);
  for (let attempt = 0; ; attempt++) {
    try {
      await invoke(plan.functionArn, event);
      return;
    } catch (error) {
      if (attempt < plan.maximumRetries && attempt < MOST_LOCAL_RETRIES) {
        await pause(50 * 2 ** attempt);
        continue;
      }
      if (plan.deadLetters) deadLetters.add(plan.deadLetters, { schedule: plan.id, event });
      throw error;
    }
  }
}

// The service would go on for a day; here whoever waits for a tick wants to know.
const MOST_LOCAL_RETRIES = 3;

function scheduledEvent({ id }: SchedulePlan, now: Date): object {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": "Scheduled Event",
    source: "aws.scheduler",
    time: now.toISOString(),
    resources: [id],
    detail: {},
  };
}
