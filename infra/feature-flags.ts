/**
 * The CDK behaviours this app is written for. They stand in code and not in cdk.json, so that a
 * plain `node infra/app.ts`, the CDK command and the tests give the same resources.
 */
export const featureFlags: Readonly<Record<string, boolean>> = {
  "@aws-cdk/aws-iam:minimizePolicies": true,
  "@aws-cdk/aws-s3:createDefaultLoggingPolicy": true,
  "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy": true,
  "@aws-cdk/core:checkSecretUsage": true,
  "@aws-cdk/core:enablePartitionLiterals": true,
  "@aws-cdk/core:explicitStackTags": true,
  "@aws-cdk/core:validateSnapshotRemovalPolicy": true,
};
