import { expect, test } from "vitest";
import * as z from "zod";
import { type Grant, isWildcard } from "../../../infra/local/gate/grants.ts";
import { createJudge } from "../../../infra/local/gate/judge.ts";
import { comparePrivileges, privilegeProblems } from "../../../infra/local/gate/privileges.ts";
import { readTableShapes } from "../../../infra/local/gate/table-shapes.ts";
import { unusedGrants } from "../../../infra/local/gate/unused-grants.ts";
import { parseTemplate } from "../../../infra/local/template.ts";
import { synthesise } from "../synthesise.ts";

const Body = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Properties: z.unknown() })),
});

// Custom, so that what is found stays part of the template and can be changed in place.
const Policy = z.custom<{ PolicyDocument: { Statement: { Action: string | string[] }[] } }>();

const { template } = synthesise();

/** Who may do what when nothing is planted, apart from what no call needs. */
const rights = (await judgeOf())
  .usage()
  .granted.filter(({ action }) => !unusedGrants.some((excuse) => excuse.action === action))
  .filter(({ action }) => !/^(logs|sqs):|Stream|GetRecords|GetShard/.test(action));

test("when every grant is needed there is nothing to mend", async () => {
  expect(rights.length).toBeGreaterThan(20);
  expect(await problemsAfter(rights)).toEqual([]);
});

test("a superfluous grant is found by function, action and resource", async () => {
  const problems = await problemsAfter(rights, (actions) => actions.push("dynamodb:DeleteItem"));
  expect(problems).toEqual([
    expect.stringMatching(/^never used: Assessor dynamodb:DeleteItem on arn:aws:dynamodb:.*State/),
  ]);
});

test("a missing grant is found by function, action and resource", async () => {
  const problems = await problemsAfter(rights, (actions) =>
    actions.splice(actions.indexOf("dynamodb:PutItem"), 1),
  );
  expect(problems).toEqual([
    expect.stringMatching(/^not granted: Assessor dynamodb:PutItem on arn:aws:dynamodb:.*State/),
  ]);
});

test("a grant by wildcard is found, although it is used", async () => {
  const problems = await problemsAfter(rights, (actions) => {
    actions.splice(actions.indexOf("dynamodb:PutItem"), 1, "dynamodb:Put*");
  });
  expect(problems).toEqual([expect.stringMatching(/^reaches too far: Assessor dynamodb:Put\*/)]);
});

test("a right that was not needed all through is found", async () => {
  const [first, ...others] = rights;
  expect(await problemsAfter(others)).toEqual([
    `never used: ${first?.function} ${first?.action} on ${first?.resource}`,
  ]);
});

test("an excuse without need is found", () => {
  const used: Grant = { function: "Api", action: "kms:Decrypt", resource: "key" };
  const usage = { granted: [used], used: [used], missing: [] };
  const excuses = [{ action: "kms:Decrypt", reason: "the store needs it" }];
  expect(privilegeProblems(comparePrivileges(usage, excuses))).toEqual([
    "excused without need: every function kms:Decrypt on any resource",
  ]);
});

test.for<[action: string, resource: string, wildcard: boolean]>([
  ["dynamodb:Query", "arn:aws:dynamodb:eu-central-1:000000000000:table/T", false],
  ["dynamodb:Query", "*", true],
  ["dynamodb:*", "arn:aws:dynamodb:eu-central-1:000000000000:table/T", true],
  ["dynamodb:Query", "arn:aws:dynamodb:eu-central-1:000000000000:table/T/index/*", true],
  ["logs:PutLogEvents", "arn:aws:logs:eu-central-1:000000000000:log-group:G:*", false],
])("%s on %s reaches too far: %s", ([action, resource, wildcard]) => {
  expect(isWildcard({ function: "Api", action, resource })).toBe(wildcard);
});

/** What there is to mend after all these rights were needed under a template with a change. */
async function problemsAfter(
  needed: readonly Grant[],
  change: (assessorsActions: string[]) => void = () => undefined,
): Promise<string[]> {
  const judge = await judgeOf(change);
  for (const { function: name, action, resource } of needed) {
    await judge.objection(name, [{ action, resource, context: {} }]);
  }
  return privilegeProblems(comparePrivileges(judge.usage(), unusedGrants));
}

async function judgeOf(change: (assessorsActions: string[]) => void = () => undefined) {
  const body = Body.parse(structuredClone(template.toJSON()));
  for (const [id, { Properties }] of Object.entries(body.Resources)) {
    if (!id.startsWith("AssessorRoleDefaultPolicy")) continue;
    for (const { Action } of Policy.parse(Properties).PolicyDocument.Statement) {
      if (Array.isArray(Action) && Action.includes("dynamodb:UpdateItem")) change(Action);
    }
  }
  const planted = parseTemplate("Assay-test", body);
  return createJudge({
    template: planted,
    tables: readTableShapes(planted),
    onRefused: () => undefined,
  });
}
