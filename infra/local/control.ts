import { createServer } from "node:http";
import * as z from "zod";
import type { FaultPlan, FaultRule } from "./faults/rule.ts";
import { close, listen } from "./listen.ts";
import { createMailbox, type Mailbox } from "./mailbox.ts";
import type { Stack } from "./stack.ts";
import { readRequest } from "./viewer-request.ts";

/** What another process needs to reach a running stack; plain data. */
export interface StackAddress {
  readonly control: string;
  readonly origin: string;
  readonly mailbox: string;
  readonly dynamodb: string;
  readonly tables: Readonly<Record<string, string>>;
}

/** A running stack as another process of this machine drives it. */
export interface StackHandle
  extends Pick<Stack, "origin" | "dynamodb" | "tables" | "invoke" | "idle" | "tick"> {
  readonly mailbox: Mailbox;
  setClockOffset(milliseconds: number): Promise<void>;
  deadLetters(queueName?: string): Promise<readonly unknown[]>;
  createUser(email: string, password: string): Promise<string>;
  /**
   * Lets calls fail by a plan from now on; null ends all faults. The stack is shared, so rules name
   * a partition or a recipient of the planter's own organisation.
   */
  setFaults(plan: FaultPlan | null): Promise<void>;
}

/** Lets other processes of this machine drive a stack, on a free loopback port. */
export async function serveControl(
  stack: Stack,
): Promise<{ readonly address: StackAddress; stop(): Promise<void> }> {
  const server = createServer((incoming, response) => {
    void readRequest(incoming, "", CALL_LIMIT)
      .then(({ body }) => run(stack, Call.parse(JSON.parse(String(body)))))
      .then((result) => ({ ok: true, result }))
      .catch((error: unknown) => ({ ok: false, message: String(error) }))
      .then((reply) => response.end(JSON.stringify(reply)));
  });
  const port = await listen(server, 0);
  const { origin, mailbox, dynamodb, tables } = stack;
  return {
    address: {
      control: `http://127.0.0.1:${port}`,
      origin,
      mailbox: mailbox.url,
      dynamodb,
      tables,
    },
    stop: () => close(server),
  };
}

/** Reaches a stack that another process runs and serves. */
export function connectStack(address: StackAddress): StackHandle {
  const { control, mailbox, ...rest } = address;
  const call = async (name: Call["name"], ...args: unknown[]): Promise<unknown> => {
    const body = JSON.stringify({ name, args });
    const reply = Reply.parse(await (await fetch(control, { method: "POST", body })).json());
    if (!reply.ok) throw new Error(reply.message);
    return reply.result;
  };
  return {
    ...rest,
    mailbox: createMailbox(mailbox),
    invoke: (name, event) => call("invoke", name, event),
    idle: async () => void (await call("idle")),
    tick: async (name = "") => void (await call("tick", name)),
    setClockOffset: async (milliseconds) => void (await call("setClockOffset", milliseconds)),
    deadLetters: async (queue = "") => z.array(z.unknown()).parse(await call("deadLetters", queue)),
    createUser: async (email, password) =>
      z.string().parse(await call("createUser", email, password)),
    setFaults: async (plan) => void (await call("setFaults", plan)),
  };
}

const CALL_LIMIT = 10 * 1024 * 1024;

const Call = z.object({
  name: z.enum([
    ...(["invoke", "idle", "tick", "setClockOffset", "deadLetters", "createUser"] as const),
    "setFaults",
  ]),
  args: z.array(z.unknown()),
});
type Call = z.infer<typeof Call>;

const Plan = z.object({ seed: z.number(), rules: z.array(z.custom<FaultRule>()) }).nullable();

const Reply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), result: z.unknown().optional() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);

async function run(stack: Stack, { name, args }: Call): Promise<unknown> {
  const text = (index: number): string => z.string().parse(args[index]);
  switch (name) {
    case "invoke":
      return stack.invoke(text(0), args[1]);
    case "idle":
      return stack.idle();
    case "tick":
      return stack.tick(text(0));
    case "setClockOffset":
      return stack.setClockOffset(z.number().parse(args[0]));
    case "deadLetters":
      return stack.deadLetters(text(0) || undefined);
    case "createUser":
      return stack.identity.createUser(text(0), text(1));
    case "setFaults":
      return stack.gate.setFaults(Plan.parse(args[0]));
  }
}
