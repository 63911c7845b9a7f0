import { parseTemplate, type Template } from "../../../infra/local/template.ts";

/** ARN of something of the small template. */
export const arn = (service: string, rest: string) =>
  `arn:aws:${service}:eu-central-1:000000000000:${rest}`;

export const STATE = arn("dynamodb", "table/Small-State");

/** One statement that allows something. */
export function allow(action: string | string[], resource: unknown, more: object = {}): object {
  return { Effect: "Allow", Action: action, Resource: resource, ...more };
}

const document = (statements: readonly object[]) => ({
  Version: "2012-10-17",
  Statement: statements,
});

/** A template with a table, a mail identity and the function `Api`, whose role says this. */
export function smallTemplate(
  statements: readonly object[],
  { role = {}, ...changes }: { role?: object } & Record<string, object> = {},
): Template {
  return parseTemplate("Small", {
    Resources: {
      State: {
        Type: "AWS::DynamoDB::GlobalTable",
        Properties: {
          KeySchema: keys("pk", "sk"),
          GlobalSecondaryIndexes: [
            {
              IndexName: "list",
              KeySchema: keys("listPk", "listSk"),
              Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["row"] },
            },
          ],
        },
      },
      Domain: { Type: "AWS::SES::EmailIdentity", Properties: { EmailIdentity: "mail.example" } },
      Role: { Type: "AWS::IAM::Role", Properties: role },
      Policy: {
        Type: "AWS::IAM::Policy",
        Properties: { Roles: [{ Ref: "Role" }], PolicyDocument: document(statements) },
      },
      Api: lambda("Role"),
      Bare: { Type: "AWS::Lambda::Function", Properties: { Runtime: "nodejs24.x" } },
      ...changes,
    },
  });
}

/** A function that runs under a role. */
function lambda(role: string): object {
  return {
    Type: "AWS::Lambda::Function",
    Properties: { Runtime: "nodejs24.x", Role: { "Fn::GetAtt": [role, "Arn"] } },
  };
}

/** A policy of its own, which roles attach by name. */
export function managedPolicy(...statements: object[]): object {
  return {
    Type: "AWS::IAM::ManagedPolicy",
    Properties: { PolicyDocument: document(statements) },
  };
}

export function inlinePolicy(...statements: object[]): object {
  return { Policies: [{ PolicyName: "inline", PolicyDocument: document(statements) }] };
}

function keys(hash: string, range: string): object[] {
  return [
    { AttributeName: hash, KeyType: "HASH" },
    { AttributeName: range, KeyType: "RANGE" },
  ];
}
