import { randomUUID } from "node:crypto";
import type { Answer } from "../gate/reading.ts";
import type { MailRefused, Refused } from "./rule.ts";

/** The reply with which a service refuses a call, in that service's own form. */
export function serviceError(service: string, refused: Refused | MailRefused): Answer {
  const message = `The call was refused: ${refused}`;
  if (service === "ses") return xml(...SES[refused], message);
  if (!refusesAs(service, refused)) throw new Error(`${service} never refuses as ${refused}.`);
  return json(service, ...JSON_SERVICES[refused], { message });
}

/** Whether a service knows a refusal at all. */
export function refusesAs(service: string, refused: Refused | MailRefused): refused is Refused {
  return service === "ses" || refused in JSON_SERVICES;
}

/** An error of a service that speaks JSON, with more attributes of its own. */
export function json(
  service: string,
  status: number,
  code: string,
  more: Readonly<Record<string, unknown>>,
): Answer {
  const dynamodb = service === "dynamodb";
  const type = dynamodb ? `com.amazonaws.dynamodb.v20120810#${code}` : code;
  return {
    status,
    headers: {
      "content-type": `application/x-amz-json-${dynamodb ? "1.0" : "1.1"}`,
      "x-amzn-requestid": randomUUID(),
    },
    body: Buffer.from(JSON.stringify({ __type: type, ...more })),
  };
}

type Codes<Kind extends string> = Readonly<Record<Kind, readonly [status: number, code: string]>>;

const JSON_SERVICES: Codes<Refused> = {
  throttled: [400, "ThrottlingException"],
  unavailable: [500, "InternalServerError"],
  conflict: [400, "TransactionConflictException"],
  "expired-credentials": [400, "ExpiredTokenException"],
};

const SES: Codes<Refused | MailRefused> = {
  throttled: [400, "Throttling"],
  unavailable: [503, "ServiceUnavailable"],
  conflict: [409, "Conflict"],
  "expired-credentials": [403, "ExpiredToken"],
  "daily-quota": [400, "Throttling"],
  rejected: [400, "MessageRejected"],
  paused: [400, "AccountSendingPausedException"],
};

function xml(status: number, code: string, message: string): Answer {
  const id = randomUUID();
  const side = status < 500 ? "Sender" : "Receiver";
  const text =
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${side}</Type>` +
    `<Code>${code}</Code><Message>${message}</Message></Error><RequestId>${id}</RequestId></ErrorResponse>`;
  return {
    status,
    headers: { "content-type": "text/xml", "x-amzn-requestid": id },
    body: Buffer.from(text),
  };
}
