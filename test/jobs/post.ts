import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach } from "vitest";
import { type Parsed, parseMime } from "../email/mime.ts";

export const ORIGIN = "https://assess.nordlicht.example";

/** A post office of the tests: takes every letter unless told otherwise. */
export function usePost() {
  const ses = mockClient(SESClient);
  Object.assign(process.env, {
    SITE_ORIGIN: ORIGIN,
    MAIL_FROM: "assessments@assay.example",
    MAIL_CONFIGURATION_SET: "letters",
  });
  beforeEach(() => {
    ses.reset();
    ses.on(SendRawEmailCommand).resolves({ MessageId: "message-1" });
  });
  return {
    ses,
    /** The letters handed over in this test, read back. */
    letters: (): Parsed[] =>
      ses
        .commandCalls(SendRawEmailCommand)
        .map(({ args }) => parseMime(Buffer.from(args[0].input.RawMessage?.Data ?? ""))),
    refuse: (error: Error) => ses.on(SendRawEmailCommand).rejects(error),
  };
}
