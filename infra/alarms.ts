import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

export type AlarmsProps = { readonly email?: string };

/** Tells the operator what needs a hand, each alarm with the first thing to do about it. */
export class Alarms extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, { email }: AlarmsProps) {
    super(scope, id);
    const key = new Key(this, "Key", { description: "Alarm messages", enableKeyRotation: true });
    key.grantEncryptDecrypt(new ServicePrincipal("cloudwatch.amazonaws.com"));
    this.#topic = new Topic(this, "Topic", { masterKey: key, enforceSSL: true });
    if (email !== undefined) this.#topic.addSubscription(new EmailSubscription(email));
  }

  /** Watches a function for errors and refused calls. */
  watchFunction(name: string, fn: IFunction): void {
    const period = Duration.minutes(5);
    this.#alarm(`${name}Errors`, fn.metricErrors({ period, statistic: "Sum" }), {
      todo: `${name} failed. Read its log around the time of the alarm; state is safe and the sweep offers undone work again.`,
    });
    this.#alarm(`${name}Throttles`, fn.metricThrottles({ period, statistic: "Sum" }), {
      todo: `Calls of ${name} were refused. Compare the account's concurrency limit with its use.`,
    });
  }

  /** Watches how far behind the table's stream a function reads. */
  watchStreamAge(name: string, fn: IFunction): void {
    const metric = fn.metric("IteratorAge", { period: Duration.minutes(5), statistic: "Maximum" });
    this.#alarm(`${name}Age`, metric, {
      threshold: Duration.minutes(10).toMilliseconds(),
      todo: `${name} is more than ten minutes behind. Look for a failing batch in its log; the sweep covers what waits.`,
    });
  }

  /** Watches that a scheduled function still runs at all. */
  watchPulse(name: string, fn: IFunction): void {
    const metric = fn.metricInvocations({ period: Duration.minutes(15), statistic: "Sum" });
    this.#alarm(`${name}Pulse`, metric, {
      silence: true,
      todo: `${name} has not run for fifteen minutes. Look at its schedule and the schedule's dead letters.`,
    });
  }

  /** Watches a dead-letter queue for its first message. */
  watchDeadLetters(name: string, queue: Queue): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: "Maximum",
    });
    this.#alarm(name, metric, {
      todo: "A delivery was given up. Its message names the shard or schedule; fix the cause, let the sweep do the work, then empty the queue.",
    });
  }

  /** Watches the API for replies of 500 and above. */
  watchApi(api: HttpApi): void {
    const metric = api.metricServerError({ period: Duration.minutes(5), statistic: "Sum" });
    this.#alarm("ServerErrors", metric, {
      todo: "The API answered with 500 or above. Find the request id in the access log, then in the function's log.",
    });
  }

  /** Watches how many letters come back or are reported, well under SES's own limits. */
  watchMail(configurationSet: string): void {
    const rate = (metricName: string) =>
      new cloudwatch.Metric({
        namespace: "AWS/SES",
        metricName,
        dimensionsMap: { "ses:configuration-set": configurationSet },
        period: Duration.hours(1),
        statistic: "Maximum",
      });
    this.#alarm("MailBounces", rate("Reputation.BounceRate"), {
      threshold: 0.03,
      todo: "More than 3 % of letters bounce; SES reviews an account at 5 %. Check the latest contacts' addresses.",
    });
    this.#alarm("MailComplaints", rate("Reputation.ComplaintRate"), {
      threshold: 0.0005,
      todo: "Letters are reported as unwanted; SES reviews an account at 0.1 %. Stop reminders and ask the buyer.",
    });
  }

  #alarm(id: string, metric: cloudwatch.IMetric, { todo, threshold = 0, silence }: Alarm): void {
    const { ComparisonOperator, TreatMissingData } = cloudwatch;
    const alarm = new cloudwatch.Alarm(this, id, {
      metric,
      threshold,
      alarmDescription: todo,
      evaluationPeriods: 1,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}

/** What to do first, the value that is still in order, and whether hearing nothing is the fault. */
type Alarm = { readonly todo: string; readonly threshold?: number; readonly silence?: boolean };
