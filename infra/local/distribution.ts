import * as z from "zod";
import { type EdgeRequest, type EdgeVerdict, edgeFunction } from "./edge-function.ts";
import { type PolicyHeader, policyHeaders } from "./response-headers.ts";
import type { Template } from "./template.ts";

/** One behaviour of the distribution. */
export interface Behaviour {
  readonly matches: (path: string) => boolean;
  readonly origin: { readonly kind: "api" | "bucket"; readonly id: string };
  readonly methods: readonly string[];
  readonly compress: boolean;
  readonly headers: readonly PolicyHeader[];
  /** True: the origin request policy adds the viewer's address as a header. */
  readonly sendsViewerAddress: boolean;
  readonly viewerRequest?: (request: EdgeRequest) => Promise<EdgeVerdict>;
}

/** Reads the template's one distribution: its behaviours in order, the default one last. */
export function readDistribution(template: Template): readonly Behaviour[] {
  const [resource, ...others] = template.ofType("AWS::CloudFront::Distribution");
  if (resource === undefined || others.length > 0) {
    throw new Error("The local stack serves templates with one distribution");
  }
  const { DistributionConfig: config } = Distribution.parse(template.properties(resource.id));
  const origins = new Map(
    config.Origins.map(({ Id, DomainName }) => [Id, originOf(template, DomainName)]),
  );
  const toBehaviour = (read: z.infer<typeof BehaviourProperties>): Behaviour => {
    const origin = origins.get(read.TargetOriginId);
    if (origin === undefined) throw new Error(`No origin ${read.TargetOriginId}`);
    const policy = read.ResponseHeadersPolicyId;
    const edge = read.FunctionAssociations.map(({ FunctionARN }) => FunctionARN)[0];
    return {
      matches: pathPattern(read.PathPattern ?? "*"),
      origin,
      methods: read.AllowedMethods,
      compress: read.Compress,
      headers: policy === undefined ? [] : policyHeaders(template, byRef(template, policy)),
      sendsViewerAddress: read.OriginRequestPolicyId === ALL_VIEWER_AND_CLOUDFRONT_HEADERS,
      ...(edge === undefined ? {} : { viewerRequest: edgeOf(template, edge) }),
    };
  };
  return [...config.CacheBehaviors, config.DefaultCacheBehavior].map(toBehaviour);
}

/** A CloudFront path pattern as a test: `*` any characters, `?` one; case counts. */
export function pathPattern(pattern: string): (path: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const wanted = new RegExp(`^${pattern.startsWith("/") ? "" : "/?"}${source}$`);
  return (path) => wanted.test(path);
}

// The managed policy that hands on all viewer headers and CloudFront's own.
const ALL_VIEWER_AND_CLOUDFRONT_HEADERS = "33f36d7e-f396-46d9-90e0-52428a34d9dc";

const BehaviourProperties = z.object({
  PathPattern: z.string().optional(),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
  Compress: z.boolean().default(false),
  ResponseHeadersPolicyId: z.string().optional(),
  OriginRequestPolicyId: z.string().optional(),
  FunctionAssociations: z
    .array(z.object({ EventType: z.literal("viewer-request"), FunctionARN: z.string() }))
    .max(1)
    .default([]),
});

const Distribution = z.object({
  DistributionConfig: z.object({
    Origins: z.array(z.object({ Id: z.string(), DomainName: z.string() })),
    CacheBehaviors: z.array(BehaviourProperties).default([]),
    DefaultCacheBehavior: BehaviourProperties,
    CustomErrorResponses: z.array(z.unknown()).max(0, "are not modelled").optional(),
  }),
});

function originOf(template: Template, domain: string): Behaviour["origin"] {
  for (const { id } of template.ofType("AWS::ApiGatewayV2::Api")) {
    const endpoint = template.resolve({ "Fn::GetAtt": [id, "ApiEndpoint"] }, id);
    if (endpoint === `https://${domain}`) return { kind: "api", id };
  }
  for (const { id } of template.ofType("AWS::S3::Bucket")) {
    for (const name of ["DomainName", "RegionalDomainName"]) {
      if (template.resolve({ "Fn::GetAtt": [id, name] }, id) === domain) {
        return { kind: "bucket", id };
      }
    }
  }
  throw new Error(
    `The distribution's origin ${domain} is neither an API nor a bucket of the stack`,
  );
}

function byRef(template: Template, ref: string): string {
  const found = template
    .ofType("AWS::CloudFront::ResponseHeadersPolicy")
    .find(({ id }) => template.resolve({ Ref: id }, id) === ref);
  if (found === undefined) throw new Error(`The template has no response headers policy ${ref}`);
  return found.id;
}

function edgeOf(template: Template, arn: string): (request: EdgeRequest) => Promise<EdgeVerdict> {
  const found = template
    .ofType("AWS::CloudFront::Function")
    .find(({ id }) => template.resolve({ Ref: id }, id) === arn);
  if (found === undefined) throw new Error(`The template has no CloudFront function ${arn}`);
  const { FunctionCode } = z
    .object({ FunctionCode: z.string() })
    .parse(template.properties(found.id));
  return edgeFunction(FunctionCode);
}
