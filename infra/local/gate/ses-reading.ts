import { rawHeaders } from "../mail-store.ts";
import { ACCOUNT, REGION } from "../physical-names.ts";
import type { Template } from "../template.ts";
import { type Need, NO_COST, type Reader } from "./reading.ts";
import { xmlRefusal } from "./refusal.ts";

const NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

/**
 * Understands calls of the classic mail service. Sending needs the right on the identity that
 * proves the sender (its address if that is one, else its domain) and on the configuration set.
 */
export function sesReader(template: Template): Reader {
  const identities = new Set(
    template
      .ofType("AWS::SES::EmailIdentity")
      .map(({ id }) => String(template.resolve({ Ref: id }, id)).toLowerCase()),
  );
  return ({ body }) => {
    const form = new URLSearchParams(body?.toString() ?? "");
    const action = form.get("Action") ?? "Unknown";
    const sends = action.startsWith("Send");
    const headers = rawHeaders(Buffer.from(form.get("RawMessage.Data") ?? "", "base64"));
    const from = address(form.get("Source") ?? headers.from ?? "");
    const domain = from.slice(from.indexOf("@") + 1);
    const identity = identities.has(from) ? from : domain;
    const set = form.get("ConfigurationSetName");
    const destinations = [...form].filter(([name]) => /^Destinations?\./.test(name));
    const recipients =
      destinations.length > 0
        ? destinations.map(([, value]) => address(value))
        : addressesIn([headers.to, headers.cc, headers.bcc].join(", "));
    const context = {
      "ses:FromAddress": from,
      ...(recipients.length > 0 && { "ses:Recipients": recipients }),
    };
    const need = (resource: string): Need => ({ action: `ses:${action}`, resource, context });
    return {
      action,
      place: sends ? identity : "",
      partitions: [],
      needs: sends
        ? [
            need(arn(`identity/${identity}`)),
            ...(set ? [need(arn(`configuration-set/${set}`))] : []),
          ]
        : [{ ...need("*"), context: {} }],
      weigh: () =>
        Promise.resolve(({ status }) =>
          Promise.resolve(sends && status === 200 ? { ...NO_COST, items: 1 } : NO_COST),
        ),
      errorOf: (answer) => /<Code>([^<]+)</.exec(answer.body.toString())?.[1] ?? "Unreadable",
      refuse: (message) => xmlRefusal(NAMESPACE, message),
    };
  };
}

const arn = (rest: string): string => `arn:aws:ses:${REGION}:${ACCOUNT}:${rest}`;

/** The bare addresses in header fields that list people, lower case. */
function addressesIn(fields: string): string[] {
  return (fields.match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? []).map((one) => one.toLowerCase());
}

/** The bare address of `Name <address>`, lower case. */
function address(mailbox: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}
