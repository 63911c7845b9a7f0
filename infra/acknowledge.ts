import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/**
 * Accepts one AwsSolutions rule (or one finding, `IAM5[Resource::*]`) for a construct and all below
 * it. The reason says why the rule is met by other means or does not apply here.
 */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason });
}
