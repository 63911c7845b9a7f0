import { randomUUID } from "node:crypto";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { fileRoutes } from "../../../functions/contract/files.ts";
import { ASSESSMENT_HEADER, PREFIX } from "../../../functions/contract/route.ts";
import type { Comparison } from "../../../functions/contract/shapes/files.ts";
import { handler } from "../../../functions/portal/files/handler.ts";
import type { Browser, ErrorBody } from "./call-portal.ts";

/** Calls a route of files through the real endpoint, the body in base64 as API Gateway sends it. */
export async function callFile(
  name: keyof typeof fileRoutes,
  at: Browser,
  file?: { bytes: Buffer; type?: string } | undefined,
  query = "",
) {
  const { method, path } = fileRoutes[name];
  const rawPath = `${PREFIX.portal}${path}`;
  const event = {
    ...{ version: "2.0", routeKey: "ANY /portal/v1/answers.xlsx", rawPath },
    ...(query && { rawQueryString: query }),
    headers: {
      ...(at.assessment && { [ASSESSMENT_HEADER]: at.assessment }),
      ...(file && { "content-type": file.type ?? "application/octet-stream" }),
    },
    cookies: [...at.cookies].map(([key, value]) => `${key}=${value}`),
    requestContext: { requestId: randomUUID(), http: { method, path: rawPath } },
    ...(file && { body: file.bytes.toString("base64") }),
    isBase64Encoded: file !== undefined,
  };
  const reply = (await handler(event as never, {} as never)) as APIGatewayProxyStructuredResultV2;
  const { statusCode = 200, headers = {}, body = "", isBase64Encoded } = reply;
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  return { status: statusCode, headers, bytes };
}

/** What a file would change, or the refusal. */
export async function compare(at: Browser, bytes: Buffer, type?: string) {
  const reply = await callFile("compareFile", at, { bytes, ...(type && { type }) });
  const body: Comparison & { error?: ErrorBody } = JSON.parse(reply.bytes.toString("utf8"));
  return { status: reply.status, body };
}
