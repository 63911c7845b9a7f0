import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { handler } from "../../../functions/console/files/handler.ts";
import { consoleFileRoutes } from "../../../functions/contract/console-files.ts";
import type { RegisterPlan } from "../../../functions/contract/shapes/register-plan.ts";
import { eventFor } from "../event.ts";

type Name = keyof typeof consoleFileRoutes;

/** Calls a route that gives or takes a file as the member behind a subject; the reply's bytes. */
export async function callFile(
  subject: string,
  name: Name,
  { query = {}, file }: { query?: Record<string, string>; file?: Buffer } = {},
): Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }> {
  const headers = { "content-type": "application/octet-stream" };
  const event = eventFor(consoleFileRoutes[name], { subject, query, headers });
  const sent = file ? { ...event, body: file.toString("base64"), isBase64Encoded: true } : event;
  const reply = (await handler(sent, {} as Context)) as APIGatewayProxyStructuredResultV2;
  const { statusCode = 200, body = "", isBase64Encoded, headers: given = {} } = reply;
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  return { status: statusCode, bytes, headers: given };
}

/** What a file would change; fails unless the call succeeds. */
export async function planned(subject: string, file: Buffer | string): Promise<RegisterPlan> {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  const reply = await callFile(subject, "planRegister", { file: bytes });
  if (reply.status !== 200) throw new Error(reply.bytes.toString("utf8"));
  return JSON.parse(reply.bytes.toString("utf8")) as RegisterPlan;
}
