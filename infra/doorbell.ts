import { Duration } from "aws-cdk-lib";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { ItemTable } from "./item-table.ts";

export type DoorbellProps = {
  readonly state: ItemTable;
  readonly rings: lambda.Function;
  /** The kind of outbox row that wakes the function. */
  readonly kind: "letter" | "assess";
  readonly deadLetters: Queue;
};

/**
 * Wakes a function when an outbox row of its kind is written as pending, and for nothing else. A
 * batch that keeps failing is halved, retried and then given up to the dead letters; the row itself
 * stays in the `due` index, so nothing is lost.
 */
export class Doorbell extends Construct {
  constructor(scope: Construct, id: string, { state, rings, kind, deadLetters }: DoorbellProps) {
    super(scope, id);
    const streamArn = state.table.tableStreamArn;
    if (streamArn === undefined) throw new Error("A doorbell needs a table with a stream.");
    const mapping = new lambda.EventSourceMapping(this, "Mapping", {
      target: rings,
      eventSourceArn: streamArn,
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(deadLetters),
      filters: [
        lambda.FilterCriteria.filter({
          eventName: lambda.FilterRule.or("INSERT", "MODIFY"),
          dynamodb: {
            NewImage: {
              kind: { S: lambda.FilterRule.isEqual(kind) },
              state: { S: lambda.FilterRule.isEqual("pending") },
            },
          },
        }),
      ],
    });
    state.allowStream(rings).applyBefore(mapping);
  }
}
