import { Duration } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

export type SweepScheduleProps = { readonly sweeps: IFunction; readonly deadLetters: Queue };

/** Runs the sweep every five minutes; its role may call this function and no other. */
export class SweepSchedule extends Construct {
  constructor(scope: Construct, id: string, { sweeps, deadLetters }: SweepScheduleProps) {
    super(scope, id);
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [sweeps.functionArn] }),
    );
    deadLetters.grant(role, "sqs:SendMessage");
    new CfnSchedule(this, "Schedule", {
      scheduleExpression: "rate(5 minutes)",
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: sweeps.functionArn,
        roleArn: role.roleArn,
        // A sweep works from state: a late one is replaced by the next, so old calls are dropped.
        retryPolicy: {
          maximumRetryAttempts: 2,
          maximumEventAgeInSeconds: Duration.minutes(5).toSeconds(),
        },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
  }
}
