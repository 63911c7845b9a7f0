import * as z from "zod";
import type { Mail } from "./mail-store.ts";
import type { Template } from "./template.ts";

/** What the mail service can say of a letter on this machine. */
export type MailOutcome = "bounce" | "complaint";

/**
 * What the mail service's own simulator does with a letter by its address: these addresses are
 * known to the real one as well. A letter to anybody else arrives and nothing is said.
 */
export function simulatedOutcome({ to }: Pick<Mail, "to">): MailOutcome | undefined {
  const name = to.map((address) => /^([^@+]+).*@simulator\.amazonses\.com$/i.exec(address)?.[1]);
  if (name.some((each) => each === "bounce" || each === "suppressionlist")) return "bounce";
  return name.includes("complaint") ? "complaint" : undefined;
}

/** An event of the mail service as the account's event bus carries it. */
export function mailEvent(mail: Mail, outcome: MailOutcome, configurationSet: string): object {
  const at = new Date().toISOString();
  const recipients = mail.to.map((emailAddress) => ({ emailAddress }));
  const tags = Object.fromEntries(
    Object.entries({ ...mail.tags, "ses:configuration-set": configurationSet }).map(
      ([name, value]) => [name, [value]],
    ),
  );
  return {
    version: "0",
    id: mail.id,
    "detail-type": outcome === "bounce" ? "Email Bounced" : "Email Complaint Received",
    source: "aws.ses",
    time: at,
    resources: [],
    detail: {
      eventType: outcome === "bounce" ? "Bounce" : "Complaint",
      mail: { messageId: mail.id, destination: mail.to, timestamp: mail.at, tags },
      ...(outcome === "bounce"
        ? { bounce: { bounceType: "Permanent", bouncedRecipients: recipients, timestamp: at } }
        : { complaint: { complainedRecipients: recipients, timestamp: at } }),
    },
  };
}

const Rule = z.object({
  EventPattern: z.object({
    source: z.array(z.string()),
    detail: z.object({
      mail: z.object({ tags: z.object({ "ses:configuration-set": z.array(z.string()) }) }),
    }),
  }),
  Targets: z.array(z.object({ Arn: z.string() })),
});

/** Who listens to the mail service by the template's rules, and under which configuration set. */
export function mailListeners(
  template: Template,
): readonly { functionArn: string; configurationSet: string }[] {
  return template
    .ofType("AWS::Events::Rule")
    .map(({ id }) => Rule.safeParse(template.properties(id)))
    .flatMap(({ success, data }) => (success && data ? [data] : []))
    .filter(({ EventPattern }) => EventPattern.source.includes("aws.ses"))
    .flatMap(({ EventPattern, Targets }) =>
      Targets.flatMap(({ Arn: functionArn }) =>
        EventPattern.detail.mail.tags["ses:configuration-set"].map((configurationSet) => ({
          functionArn,
          configurationSet,
        })),
      ),
    );
}
