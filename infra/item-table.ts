import { RemovalPolicy } from "aws-cdk-lib";
import * as dynamodb from "aws-cdk-lib/aws-dynamodb";
import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

/** What a function may do with single items, by DynamoDB's own names. */
export type ItemAction =
  | "BatchGetItem"
  | "GetItem"
  | "Query"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "ConditionCheckItem";

export type ItemTableProps = {
  readonly key: IKey;
  readonly stream?: dynamodb.StreamViewType;
  readonly timeToLiveAttribute?: string;
  readonly indexes?: readonly dynamodb.GlobalSecondaryIndexPropsV2[];
};

/** A table of items by `pk` and `sk` that no deploy and no slip of the hand can delete. */
export class ItemTable extends Construct {
  readonly table: dynamodb.TableV2;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: ItemTableProps) {
    super(scope, id);
    this.#key = props.key;
    this.table = new dynamodb.TableV2(this, "Table", {
      partitionKey: { name: "pk", type: dynamodb.AttributeType.STRING },
      sortKey: { name: "sk", type: dynamodb.AttributeType.STRING },
      billing: dynamodb.Billing.onDemand(),
      encryption: dynamodb.TableEncryptionV2.customerManagedKey(props.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(props.stream && { dynamoStream: props.stream }),
      ...(props.timeToLiveAttribute && { timeToLiveAttribute: props.timeToLiveAttribute }),
      globalSecondaryIndexes: [...(props.indexes ?? [])],
    });
  }

  /** Lets a function use exactly these actions on items, and query exactly these indexes. */
  allow(
    grantee: IGrantable,
    actions: readonly ItemAction[],
    indexes: readonly string[] = [],
  ): void {
    const grant = (names: readonly string[], resourceArns: string[]) =>
      Grant.addToPrincipal({
        grantee,
        actions: names.map((name) => `dynamodb:${name}`),
        resourceArns,
      });
    if (actions.length > 0) grant(actions, [this.table.tableArn]);
    const arns = indexes.map((index) => `${this.table.tableArn}/index/${index}`);
    if (arns.length > 0) grant(["Query"], arns);
    this.#key.grant(grantee, ...KEY_ACTIONS);
  }

  /** Lets a function's event source read the stream of changes. */
  allowStream(grantee: IGrantable): Grant {
    return this.table.grantStream(grantee, ...STREAM_ACTIONS);
  }
}

// Named one by one: CDK's own grants would add wildcards (`kms:ReEncrypt*`).
const KEY_ACTIONS = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey"];

const STREAM_ACTIONS = [
  "dynamodb:DescribeStream",
  "dynamodb:GetRecords",
  "dynamodb:GetShardIterator",
  "dynamodb:ListStreams",
];
