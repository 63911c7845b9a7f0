import { expect, test } from "vitest";
import { createJudge, type Judge } from "../../../infra/local/gate/judge.ts";
import { readTableShapes } from "../../../infra/local/gate/table-shapes.ts";
import type { Template } from "../../../infra/local/template.ts";
import { allow, arn, inlinePolicy, managedPolicy, STATE, smallTemplate } from "./small-template.ts";

const QUERY = { action: "dynamodb:Query", resource: STATE, context: {} };
const PUT = { action: "dynamodb:PutItem", resource: STATE, context: {} };

function judgeOf(template: Template, told: string[] = []): Promise<Judge> {
  const tables = readTableShapes(template);
  return createJudge({ template, tables, onRefused: (message) => told.push(message) });
}

test("a function may do what its role's policy grants, and nothing else", async () => {
  const judge = await judgeOf(smallTemplate([allow("dynamodb:Query", STATE)]));
  expect(await judge.objection("Api", [QUERY])).toBeNull();
  expect(await judge.objection("Api", [PUT])).toBe(
    `User: arn:aws:sts::000000000000:assumed-role/Small-Role/Api is not authorized to perform: dynamodb:PutItem on resource: ${STATE} because no identity-based policy allows the dynamodb:PutItem action`,
  );
});

test("a right on the table is none on its index", async () => {
  const judge = await judgeOf(smallTemplate([allow("dynamodb:Query", STATE)]));
  const need = { ...QUERY, resource: `${STATE}/index/list` };
  expect(await judge.objection("Api", [need])).toContain("/index/list");
});

test("all needs of a call must be granted", async () => {
  const judge = await judgeOf(smallTemplate([allow("dynamodb:Query", STATE)]));
  expect(await judge.objection("Api", [QUERY, PUT])).toContain("dynamodb:PutItem");
});

test("a function without a role may do nothing", async () => {
  const judge = await judgeOf(smallTemplate([allow("dynamodb:Query", STATE)]));
  expect(await judge.objection("Bare", [QUERY])).toBe("Bare has no role in the template");
});

test("whoever is no function of the template may do anything", async () => {
  const judge = await judgeOf(smallTemplate([]));
  expect(await judge.objection("cli", [QUERY, PUT])).toBeNull();
  expect(judge.usage().missing).toEqual([]);
});

test("an explicit deny holds against a grant", async () => {
  const deny = { Effect: "Deny", Action: "dynamodb:*", Resource: "*" };
  const judge = await judgeOf(smallTemplate([allow("dynamodb:Query", STATE), deny]));
  expect(await judge.objection("Api", [QUERY])).toMatch(/with an explicit deny$/);
});

test.for<[where: string, role: object]>([
  ["inside the role", inlinePolicy(allow("dynamodb:Query", STATE))],
  ["in a managed policy that the role names", { ManagedPolicyArns: [{ Ref: "Managed" }] }],
])("a grant counts %s", async ([, role]) => {
  const Managed = managedPolicy(allow("dynamodb:Query", STATE));
  const judge = await judgeOf(smallTemplate([], { role, Managed }));
  expect(await judge.objection("Api", [QUERY])).toBeNull();
  expect(await judge.objection("Api", [PUT])).not.toBeNull();
});

test("a grant beyond the permissions boundary does not count", async () => {
  const role = { PermissionsBoundary: { Ref: "Managed" } };
  const Managed = managedPolicy(allow("dynamodb:Query", STATE));
  const both = allow(["dynamodb:Query", "dynamodb:PutItem"], STATE);
  const judge = await judgeOf(smallTemplate([both], { role, Managed }));
  expect(await judge.objection("Api", [QUERY])).toBeNull();
  expect(await judge.objection("Api", [PUT])).not.toBeNull();
});

test("a policy whose text is not in the template is refused at the start", async () => {
  const ManagedPolicyArns = ["arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"];
  const template = smallTemplate([], { role: { ManagedPolicyArns } });
  await expect(judgeOf(template)).rejects.toThrow(
    "AmazonDynamoDBFullAccess is not in the template",
  );
});

test("a grant by exclusion is refused at the start", async () => {
  const template = smallTemplate([{ Effect: "Allow", NotAction: "iam:*", Resource: STATE }]);
  await expect(judgeOf(template)).rejects.toThrow("grants by exclusion");
});

test.for<[partition: string, allowed: boolean]>([
  ["ORG#1", true],
  ["USER#1", false],
])("a condition on the leading keys is held for %s", async ([partition, allowed]) => {
  const Condition = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["ORG#*"] } };
  const judge = await judgeOf(smallTemplate([allow("dynamodb:Query", STATE, { Condition })]));
  const need = { ...QUERY, context: { "dynamodb:LeadingKeys": [partition] } };
  expect((await judge.objection("Api", [need])) === null).toBe(allowed);
});

test("a condition on what the gate does not know is an error, not a guess", async () => {
  const Condition = { StringEquals: { "aws:PrincipalTag/team": "a" } };
  const judge = await judgeOf(smallTemplate([allow("dynamodb:Query", STATE, { Condition })]));
  await expect(judge.objection("Api", [QUERY])).rejects.toThrow("aws:PrincipalTag/team");
});

test("the table's own policy may grant as well", async () => {
  const State = {
    Type: "AWS::DynamoDB::Table",
    Properties: {
      TableName: "Small-State",
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      ResourcePolicy: {
        PolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            allow("dynamodb:Query", STATE, {
              Principal: { AWS: "arn:aws:iam::000000000000:role/Small-Role" },
            }),
          ],
        },
      },
    },
  };
  const judge = await judgeOf(smallTemplate([], { State }));
  expect(await judge.objection("Api", [QUERY])).toBeNull();
  expect(await judge.objection("Api", [PUT])).not.toBeNull();
});

test("an action that knows no resource is not granted on one", async () => {
  const judge = await judgeOf(smallTemplate([allow("dynamodb:ListTables", STATE)]));
  const need = { action: "dynamodb:ListTables", resource: "*", context: {} };
  expect(await judge.objection("Api", [need])).not.toBeNull();
});

test("what was used and what was missing is kept, the missing told once", async () => {
  const told: string[] = [];
  const judge = await judgeOf(
    smallTemplate([allow(["dynamodb:Query", "dynamodb:GetItem"], STATE)]),
    told,
  );
  for (const need of [QUERY, PUT, PUT]) await judge.objection("Api", [need]);
  const grant = (action: string) => ({ function: "Api", action, resource: STATE });
  expect(judge.usage()).toEqual({
    granted: [grant("dynamodb:Query"), grant("dynamodb:GetItem")],
    used: [grant("dynamodb:Query")],
    missing: [grant("dynamodb:PutItem")],
  });
  expect(told).toEqual([`The template does not let Api do dynamodb:PutItem on ${STATE}`]);
});

test("mail needs the right on the identity and on the configuration set", async () => {
  const [identity, set] = [
    arn("ses", "identity/mail.example"),
    arn("ses", "configuration-set/letters"),
  ];
  const judge = await judgeOf(smallTemplate([allow("ses:SendRawEmail", identity)]));
  const need = (resource: string) => ({ action: "ses:SendRawEmail", resource, context: {} });
  expect(await judge.objection("Api", [need(identity)])).toBeNull();
  expect(await judge.objection("Api", [need(set)])).toContain("configuration-set/letters");
});
