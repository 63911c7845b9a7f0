import { SESClient, SESServiceException, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { setting } from "../config.ts";
import { lazy } from "../domain/lazy.ts";

/**
 * What became of one attempt. `later`: certainly not accepted, may be tried again. `failed`:
 * refused for good. `unknown`: it may have been accepted, so it is never sent again by itself.
 */
export type SendOutcome =
  | { outcome: "sent"; messageId: string }
  | { outcome: "later" | "failed" | "unknown"; reason: string };

/**
 * The only SES client. One attempt: a retry after a lost reply would send a second letter.
 */
const client = lazy(
  () =>
    new SESClient({
      maxAttempts: 1,
      requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000 },
    }),
);

/** Which letter a message is; SES repeats it in whatever it tells of the message later. */
export type LetterTags = { organisation: string; assessment: string; letter: string };

/** Hands one MIME message to SES under the platform's configuration set. */
export async function sendMessage(message: Buffer, tags: LetterTags): Promise<SendOutcome> {
  try {
    const { MessageId = "" } = await client().send(
      new SendRawEmailCommand({
        RawMessage: { Data: message },
        Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        ConfigurationSetName: setting("MAIL_CONFIGURATION_SET"),
      }),
    );
    return { outcome: "sent", messageId: MessageId };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What an error of the attempt says about the letter; anything unclear counts as unknown. */
export function outcomeOf(error: unknown): Exclude<SendOutcome, { outcome: "sent" }> {
  if (error instanceof SESServiceException) {
    const { name, $metadata, $fault } = error;
    if (LATER.test(name)) return { outcome: "later", reason: name };
    const refused = $fault === "client" || Math.floor(($metadata.httpStatusCode ?? 0) / 100) === 4;
    return { outcome: refused ? "failed" : "unknown", reason: name };
  }
  const code = codeOf(error);
  const unsent = NOT_CONNECTED.includes(code);
  return { outcome: unsent ? "later" : "unknown", reason: code };
}

/** Pace, pauses of the account, and rights or clocks that a deployment has to mend. */
const LATER =
  /^(Throttling|TooManyRequests|LimitExceeded|.*SendingPaused|AccessDenied|UnrecognizedClient|InvalidClientToken|ExpiredToken|SignatureDoesNotMatch|RequestExpired|NotAuthorized)/;

const NOT_CONNECTED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return error instanceof Error ? error.name : "Error";
}
