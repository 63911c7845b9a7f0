import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import * as ses from "aws-cdk-lib/aws-ses";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

export type MailProps = { readonly domain: string };

/** The sending domain and the configuration set under which every letter leaves. */
export class Mail extends Construct {
  readonly from: string;
  readonly configurationSetName: string;
  readonly #configurationSet: ses.ConfigurationSet;
  readonly #arns: string[];

  constructor(scope: Construct, id: string, { domain }: MailProps) {
    super(scope, id);
    const configurationSet = new ses.ConfigurationSet(this, "ConfigurationSet", {
      reputationMetrics: true,
      sendingEnabled: true,
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
    });
    this.#configurationSet = configurationSet;
    const identity = new ses.EmailIdentity(this, "Identity", {
      identity: ses.Identity.domain(domain),
      configurationSet,
    });
    this.from = `assessments@${domain}`;
    this.configurationSetName = configurationSet.configurationSetName;
    this.#arns = [
      identity.emailIdentityArn,
      Stack.of(this).formatArn({
        service: "ses",
        resource: "configuration-set",
        resourceName: configurationSet.configurationSetName,
      }),
    ];
    const records = identity.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`);
    new CfnOutput(this, "DnsRecords", { value: records.join("\n") });
  }

  /**
   * Tells a function what becomes of each letter, over the account's own event bus. Opens and clicks
   * are not among it: whether a letter was read is not known, and nobody is tracked.
   */
  tellTo(fn: IFunction, deadLetters: IQueue): void {
    const { EmailSendingEvent } = ses;
    this.#configurationSet.addEventDestination("Feedback", {
      destination: ses.EventDestination.eventBus(EventBus.fromEventBusName(this, "Bus", "default")),
      events: [
        ...[EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
        ...[EmailSendingEvent.DELIVERY, EmailSendingEvent.REJECT],
      ],
    });
    new Rule(this, "FeedbackRule", {
      description: "What became of letters",
      eventPattern: {
        source: ["aws.ses"],
        detail: { mail: { tags: { "ses:configuration-set": [this.configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(fn, {
          deadLetterQueue: deadLetters,
          retryAttempts: 8,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
  }

  /** Lets a function send letters from this domain under this configuration set. */
  allowSending(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ["ses:SendRawEmail"], resourceArns: this.#arns });
  }
}
