import { RemovalPolicy } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

/**
 * The key under which mail addresses are hashed into table keys. CloudFormation generates it once
 * and writes it into the functions' environment, so no function may read the secret store.
 */
export class AddressPepper extends Construct {
  readonly value: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const secret = new Secret(this, "Secret", {
      description: "Key for the hashes of mail addresses; never rotate, never delete",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.value = secret.secretValue.unsafeUnwrap();
    acknowledge(secret, "SMG4", "Another key would orphan every address stored under this one.");
  }
}
