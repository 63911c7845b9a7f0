import type { Resource } from "./resource.ts";

/** Values known beforehand, by `LogicalId` (for Ref) or `LogicalId.Attribute` (for GetAtt). */
export type PhysicalNames = Readonly<Record<string, string>>;

export const REGION = "eu-central-1";
export const ACCOUNT = "000000000000";

/** What the pseudo parameters of CloudFormation stand for on this machine. */
export const PSEUDO = (stack: string): Readonly<Record<string, string>> => ({
  "AWS::AccountId": ACCOUNT,
  "AWS::Region": REGION,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": stack,
  "AWS::StackId": `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stack}/local`,
});

type Resolve = (value: unknown) => unknown;
type Lookup = (
  resource: Resource,
  attribute: string | undefined,
  resolve: Resolve,
) => string | undefined;

/**
 * What Ref and GetAtt of a resource give here: values known beforehand, else the given name or one
 * derived from stack and logical id. Undefined for types and attributes that nothing here models.
 */
export function physicalNames(stack: string, known: PhysicalNames = {}): Lookup {
  return (resource, attribute, resolve) => {
    const place = attribute === undefined ? resource.id : `${resource.id}.${attribute}`;
    const fixed = known[place];
    if (fixed !== undefined) return fixed;
    const model = MODELS[resource.type];
    if (model === undefined) return undefined;
    const given = model.named === undefined ? undefined : resource.properties[model.named];
    const resolved = given === undefined ? undefined : resolve(given);
    const name =
      typeof resolved === "string" ? resolved : (model.derive ?? hyphenated)(stack, resource.id);
    return attribute === undefined
      ? (model.ref ?? same)(name)
      : model.attributes?.[attribute]?.(name);
  };
}

/**
 * The short name of a function: its logical id without CDK's hash and the construct's own
 * "Function". It names the log file and is the access key of its AWS calls.
 */
function functionName(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, "").replace(/(?<=.)Function$/, "");
}

interface Model {
  /** The property that names the resource when the template does. */
  readonly named?: string;
  readonly derive?: (stack: string, id: string) => string;
  readonly ref?: (name: string) => string;
  readonly attributes?: Readonly<Record<string, (name: string) => string>>;
}

const same = (name: string): string => name;
const hyphenated = (stack: string, id: string): string => `${stack}-${id}`;
const compact = (_stack: string, id: string): string => id.toLowerCase();
const arn = (service: string, rest: string, region = REGION) =>
  `arn:aws:${service}:${region}:${ACCOUNT}:${rest}`;

const TABLE: Model = {
  named: "TableName",
  attributes: {
    Arn: (name) => arn("dynamodb", `table/${name}`),
    StreamArn: (name) => arn("dynamodb", `table/${name}/stream/local`),
  },
};

const byId: Model = { derive: compact, attributes: { Id: same } };

const MODELS: Readonly<Record<string, Model>> = {
  "AWS::DynamoDB::GlobalTable": TABLE,
  "AWS::DynamoDB::Table": TABLE,
  "AWS::Lambda::Function": {
    named: "FunctionName",
    derive: (_stack, id) => functionName(id),
    attributes: { Arn: (name) => arn("lambda", `function:${name}`) },
  },
  "AWS::SQS::Queue": {
    named: "QueueName",
    ref: (name) => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`,
    attributes: { Arn: (name) => arn("sqs", name), QueueName: same },
  },
  "AWS::SNS::Topic": {
    named: "TopicName",
    ref: (name) => arn("sns", name),
    attributes: { TopicArn: (name) => arn("sns", name), TopicName: same },
  },
  "AWS::S3::Bucket": {
    named: "BucketName",
    derive: (stack, id) => hyphenated(stack, id).toLowerCase(),
    attributes: {
      Arn: (name) => `arn:aws:s3:::${name}`,
      DomainName: (name) => `${name}.s3.amazonaws.com`,
      RegionalDomainName: (name) => `${name}.s3.${REGION}.amazonaws.com`,
    },
  },
  "AWS::CloudFront::Distribution": {
    derive: compact,
    attributes: {
      Id: same,
      DomainName: (name) => `${name}.cloudfront.net`,
    },
  },
  "AWS::CloudFront::Function": {
    named: "Name",
    ref: (name) => arn("cloudfront", `function/${name}`, ""),
    attributes: { FunctionARN: (name) => arn("cloudfront", `function/${name}`, "") },
  },
  "AWS::CloudFront::ResponseHeadersPolicy": byId,
  "AWS::CloudFront::CachePolicy": byId,
  "AWS::CloudFront::OriginRequestPolicy": byId,
  "AWS::CloudFront::OriginAccessControl": byId,
  "AWS::ApiGatewayV2::Api": {
    derive: compact,
    attributes: {
      ApiId: same,
      ApiEndpoint: (name) => `https://${name}.execute-api.${REGION}.amazonaws.com`,
    },
  },
  "AWS::ApiGatewayV2::Integration": { derive: compact },
  "AWS::ApiGatewayV2::Authorizer": { derive: compact, attributes: { AuthorizerId: same } },
  "AWS::ApiGatewayV2::Stage": { named: "StageName" },
  "AWS::Cognito::UserPool": {
    derive: (_stack, id) => `${REGION}_${id.replace(/[^A-Za-z0-9]/g, "")}`,
    attributes: {
      Arn: (name) => arn("cognito-idp", `userpool/${name}`),
      UserPoolId: same,
      ProviderName: (name) => `cognito-idp.${REGION}.amazonaws.com/${name}`,
      ProviderURL: (name) => `https://cognito-idp.${REGION}.amazonaws.com/${name}`,
    },
  },
  "AWS::Cognito::UserPoolClient": { derive: compact, attributes: { ClientId: same } },
  "AWS::Cognito::UserPoolDomain": {
    named: "Domain",
    attributes: { CloudFrontDistribution: (name) => `${name}.cloudfront.net` },
  },
  "AWS::SES::EmailIdentity": { named: "EmailIdentity" },
  "AWS::SES::ConfigurationSet": { named: "Name" },
  "AWS::KMS::Key": {
    derive: compact,
    attributes: { Arn: (name) => arn("kms", `key/${name}`), KeyId: same },
  },
  "AWS::SecretsManager::Secret": {
    named: "Name",
    ref: (name) => arn("secretsmanager", `secret:${name}`),
    attributes: { Id: (name) => arn("secretsmanager", `secret:${name}`) },
  },
  "AWS::Logs::LogGroup": {
    named: "LogGroupName",
    attributes: { Arn: (name) => arn("logs", `log-group:${name}:*`) },
  },
  "AWS::IAM::Role": {
    named: "RoleName",
    attributes: { Arn: (name) => `arn:aws:iam::${ACCOUNT}:role/${name}` },
  },
  "AWS::IAM::ManagedPolicy": {
    named: "ManagedPolicyName",
    ref: (name) => `arn:aws:iam::${ACCOUNT}:policy/${name}`,
  },
  "AWS::Events::EventBus": {
    named: "Name",
    attributes: { Arn: (name) => arn("events", `event-bus/${name}`), Name: same },
  },
};
