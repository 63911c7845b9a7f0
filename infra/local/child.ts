// One execution environment of one function: `node child.ts <bundle> <export> <arn>`.
import { pathToFileURL } from "node:url";
import { traceOf } from "./gate/trace.ts";
import type { Invocation, Outcome } from "./messages.ts";

type Handler = (event: unknown, context: object) => unknown;

const [file = "", exported = "", arn = ""] = process.argv.slice(2);
const handler = load();
handler.catch(() => undefined); // told to whoever invokes

process.on("message", (message: Invocation) => void run(message));
process.once("disconnect", () => process.exit(0));

async function run(invocation: Invocation): Promise<void> {
  process.send?.(await outcome(invocation));
}

async function outcome({ requestId, event, deadline, clockOffset }: Invocation): Promise<Outcome> {
  try {
    const call = await handler;
    if (clockOffset === 0) delete process.env.ASSAY_CLOCK_OFFSET_MS;
    else process.env.ASSAY_CLOCK_OFFSET_MS = String(clockOffset);
    process.env._X_AMZN_TRACE_ID = traceOf(requestId);
    const result: unknown = await call(JSON.parse(event), context(requestId, deadline));
    return { ok: true, requestId, result: JSON.stringify(result) };
  } catch (error) {
    console.error(error);
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, requestId, name, message };
  }
}

async function load(): Promise<Handler> {
  const module: unknown = await import(pathToFileURL(file).href);
  const found =
    typeof module === "object" && module !== null
      ? new Map<string, unknown>(Object.entries(module)).get(exported)
      : undefined;
  if (!isHandler(found)) throw new Error(`${file} exports no function ${exported}`);
  return found;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

function context(awsRequestId: string, deadline: number): object {
  return {
    awsRequestId,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    invokedFunctionArn: arn,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}
