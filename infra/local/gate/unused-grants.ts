/** Why grants of this kind stay although no run through the gate uses them. */
export interface Excuse {
  /** The function; every function when absent. */
  readonly function?: string;
  readonly action: string;
  /** A part of the resource's ARN; any resource when absent. */
  readonly resource?: string;
  readonly reason: string;
}

/** Every grant that the gate cannot see in use, with the reason why it is granted all the same. */
export const unusedGrants: readonly Excuse[] = [
  { action: "kms:Decrypt", reason: "DynamoDB reads the tables' key in the caller's name" },
  { action: "kms:Encrypt", reason: "DynamoDB uses the tables' key in the caller's name" },
  { action: "kms:GenerateDataKey", reason: "DynamoDB makes table keys in the caller's name" },
  { action: "kms:DescribeKey", reason: "DynamoDB looks at the tables' key in the caller's name" },
  { action: "dynamodb:ListStreams", reason: "Lambda asks for it when a stream source is created" },
  {
    action: "sqs:GetQueueAttributes",
    reason: "CDK's failure destination grants it with SendMessage",
  },
  { action: "sqs:GetQueueUrl", reason: "CDK's failure destination grants it with SendMessage" },
];
