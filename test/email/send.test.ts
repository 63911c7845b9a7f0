import { SESServiceException } from "@aws-sdk/client-ses";
import { expect, test } from "vitest";
import { outcomeOf } from "../../functions/email/send.ts";

const refused = (name: string, status: number) =>
  new SESServiceException({
    ...{ name, message: name, $fault: status < 500 ? "client" : "server" },
    $metadata: { httpStatusCode: status },
  });
const broken = (code: string) => Object.assign(new Error(code), { code });

test.for<[what: string, error: unknown, outcome: string]>([
  ["a rejected message", refused("MessageRejected", 400), "failed"],
  ["an unverified sender", refused("MailFromDomainNotVerifiedException", 400), "failed"],
  ["a missing configuration set", refused("ConfigurationSetDoesNotExist", 400), "failed"],
  ["too fast a pace", refused("Throttling", 400), "later"],
  ["a paused account", refused("AccountSendingPausedException", 400), "later"],
  ["a missing right", refused("AccessDenied", 403), "later"],
  ["nobody listening", broken("ECONNREFUSED"), "later"],
  ["a name that is not found", broken("ENOTFOUND"), "later"],
  ["a fault of the service", refused("InternalFailure", 500), "unknown"],
  ["a connection lost on the way", broken("ECONNRESET"), "unknown"],
  ["silence", Object.assign(new Error("slow"), { name: "TimeoutError" }), "unknown"],
  ["something else", "what?", "unknown"],
])("%s leaves a letter %s", ([, error, outcome]) => {
  expect(outcomeOf(error).outcome).toBe(outcome);
});
