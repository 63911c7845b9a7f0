import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import * as origins from "aws-cdk-lib/aws-cloudfront-origins";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { fromRoot } from "./root.ts";
import type { SiteHeaders } from "./site-headers.ts";

export type SiteProps = {
  readonly apiHost: string;
  readonly headers: SiteHeaders;
  /** A name of the buyer's own, with its certificate from us-east-1. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
};

/** One origin for all: the console, the portal and both doors, behind CloudFront. */
export class Site extends Construct {
  readonly bucket: s3.Bucket;
  readonly distribution: cloudfront.Distribution;
  /** `https://` and the host, without a trailing slash. */
  readonly origin: string;

  constructor(scope: Construct, id: string, { apiHost, headers, domain }: SiteProps) {
    super(scope, id);
    const logs = new s3.Bucket(this, "Logs", {
      ...PRIVATE,
      // CloudFront still delivers its logs by access control list.
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(180) }],
    });
    this.bucket = new s3.Bucket(this, "Files", {
      ...PRIVATE,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: "files/",
    });
    const page = this.#pages();
    this.distribution = new cloudfront.Distribution(this, "Distribution", {
      comment: `Assay ${Stack.of(this).stackName}`,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      logBucket: logs,
      logFilePrefix: "site/",
      ...(domain && {
        domainNames: [domain.name],
        minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
      }),
      defaultBehavior: { ...page, responseHeadersPolicy: headers.console },
      additionalBehaviors: {
        "/api/v1/*": dataFrom(apiHost, headers.consoleData),
        "/portal/v1/*": dataFrom(apiHost, headers.portalData),
        "/answer*": { ...page, responseHeadersPolicy: headers.portal },
        "/preview.html": { ...page, responseHeadersPolicy: headers.preview },
        "/assets/*": { ...page, responseHeadersPolicy: headers.assets },
      },
    });
    this.origin = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
    acknowledge(logs, "S1", "This bucket takes the logs of the others.");
    acknowledge(this.distribution, "CFR1", "Suppliers answer from any country.");
    acknowledge(
      this.distribution,
      "CFR2",
      "A web firewall is each deployment's choice; no rule of the product relies on one.",
    );
    if (domain === undefined) {
      acknowledge(
        this.distribution,
        "CFR4",
        "Without a name of its own the site has CloudFront's certificate, whose protocols are fixed.",
      );
    }
  }

  #pages() {
    const rewrite = new cloudfront.Function(this, "Rewrite", {
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromFile({ filePath: fromRoot("infra/site-rewrite.js") }),
    });
    return {
      origin: origins.S3BucketOrigin.withOriginAccessControl(this.bucket),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      functionAssociations: [
        { function: rewrite, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST },
      ],
    };
  }
}

const PRIVATE = {
  // S3's own key: a customer key would need CloudFront in its policy, and CloudFront the bucket.
  encryption: s3.BucketEncryption.S3_MANAGED,
  blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

function dataFrom(
  apiHost: string,
  headers: cloudfront.ResponseHeadersPolicy,
): cloudfront.BehaviorOptions {
  return {
    origin: new origins.HttpOrigin(apiHost, {
      protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
    }),
    allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
    cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
    originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy: headers,
    viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
    // The functions compress their replies themselves.
    compress: false,
  };
}
