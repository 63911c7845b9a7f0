import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Answer } from "./reading.ts";

/** AWS's refusal of a call without the right, as its JSON services put it. */
export function jsonRefusal(version: "1.0" | "1.1", message: string): Answer {
  const prefix = version === "1.0" ? "com.amazon.coral.service#" : "";
  return {
    status: 400,
    headers: {
      "content-type": `application/x-amz-json-${version}`,
      "x-amzn-requestid": randomUUID(),
    },
    body: Buffer.from(
      JSON.stringify({ __type: `${prefix}AccessDeniedException`, Message: message }),
    ),
  };
}

/** AWS's refusal of a call without the right, as its XML services put it. */
export function xmlRefusal(namespace: string, message: string): Answer {
  const id = randomUUID();
  return {
    status: 403,
    headers: { "content-type": "text/xml", "x-amzn-requestid": id },
    body: Buffer.from(
      `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>AccessDenied</Code>` +
        `<Message>${escaped(message)}</Message></Error><RequestId>${id}</RequestId></ErrorResponse>`,
    ),
  };
}

/** The short name of the error in a JSON service's reply; `Unreadable` when there is none. */
export function typeOfError(body: string): string {
  try {
    const { __type: type } = Typed.parse(JSON.parse(body));
    return type.slice(type.indexOf("#") + 1);
  } catch {
    return "Unreadable";
  }
}

const Typed = z.object({ __type: z.string() });

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
