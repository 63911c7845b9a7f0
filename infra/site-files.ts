import { CfnElement, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Site } from "./site.ts";

export type SiteFilesProps = {
  readonly site: Site;
  /** The folder the web build wrote. */
  readonly folder: string;
  /** What the console reads as `/config.json`. */
  readonly config: Readonly<Record<string, string | string[]>>;
};

/**
 * Puts the built pages and the console's configuration in place at each deploy. Fingerprinted files
 * go first and old ones stay, so a page that is open during a deploy still finds its own; pages are
 * checked at each request, so nothing needs to be cleared from CloudFront.
 */
export class SiteFiles extends Construct {
  constructor(scope: Construct, id: string, { site, folder, config }: SiteFilesProps) {
    super(scope, id);
    const common = {
      destinationBucket: site.bucket,
      memoryLimit: 512,
      logGroup: new LogGroup(this, "Log", {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    };
    const assets = new BucketDeployment(this, "Assets", {
      ...common,
      sources: [Source.asset(folder)],
      exclude: ["*"],
      include: ["assets/*"],
      prune: false,
      cacheControl: [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const pages = new BucketDeployment(this, "Pages", {
      ...common,
      sources: [Source.asset(folder), Source.jsonData("config.json", config)],
      exclude: ["assets/*"],
      cacheControl: [CacheControl.noCache()],
    });
    pages.node.addDependency(assets);
    this.#acknowledgeHelper(site);
  }

  /** The function that CDK brings along to copy the files; its rights are CDK's to shape. */
  #acknowledgeHelper(site: Site): void {
    const stack = Stack.of(this);
    const helper = stack.node.children.find(({ node }) => node.id.startsWith(HELPER));
    if (helper === undefined) throw new Error("The helper that copies the site's files has moved.");
    acknowledge(helper, "L1", "CDK picks the runtime of its own helper.");
    acknowledge(
      helper,
      `IAM4[Policy::arn:<AWS::Partition>:${LOGS}]`,
      "CDK's helper writes its log.",
    );
    const bucket = site.bucket.node.defaultChild;
    const files = CfnElement.isCfnElement(bucket) ? stack.getLogicalId(bucket) : "";
    const staging = `arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}`;
    for (const finding of [
      ...["GetObject*", "GetBucket*", "List*", "DeleteObject*", "Abort*"].map(
        (name) => `Action::s3:${name}`,
      ),
      ...[staging, `<${files}.Arn>`].map((bucket) => `Resource::${bucket}/*`),
    ]) {
      acknowledge(
        helper,
        `IAM5[${finding}]`,
        "CDK's helper copies any file between these two buckets.",
      );
    }
  }
}

const HELPER = "Custom::CDKBucketDeployment";
const LOGS = "iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
