import { CfnOutput, Stack } from "aws-cdk-lib";
import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import * as ses from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";

export type MailProps = { readonly domain: string };

/** The sending domain and the configuration set under which every letter leaves. */
export class Mail extends Construct {
  readonly from: string;
  readonly configurationSetName: string;
  readonly #arns: string[];

  constructor(scope: Construct, id: string, { domain }: MailProps) {
    super(scope, id);
    const configurationSet = new ses.ConfigurationSet(this, "ConfigurationSet", {
      reputationMetrics: true,
      sendingEnabled: true,
      suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
    });
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

  /** Lets a function send letters from this domain under this configuration set. */
  allowSending(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ["ses:SendRawEmail"], resourceArns: this.#arns });
  }
}
