import { expect, test } from "vitest";
import { readSchedules } from "../../../infra/local/schedules.ts";
import { parseTemplate } from "../../../infra/local/template.ts";

const rule = (expression: string): ReturnType<typeof parseTemplate> =>
  parseTemplate("Small", {
    Resources: {
      Run: { Type: "AWS::Lambda::Function" },
      Rule: {
        Type: "AWS::Events::Rule",
        Properties: {
          ScheduleExpression: expression,
          Targets: [{ Id: "0", Arn: { "Fn::GetAtt": ["Run", "Arn"] }, Input: '{"a":1}' }],
        },
      },
    },
  });

test.for<[expression: string, milliseconds: number]>([
  ["rate(1 minute)", 60_000],
  ["rate(5 minutes)", 300_000],
  ["rate(2 hours)", 7_200_000],
  ["rate(1 day)", 86_400_000],
])("%s comes round every %d ms", ([expression, everyMs]) => {
  expect(readSchedules(rule(expression))).toMatchObject([
    { id: "Rule", everyMs, input: '{"a":1}' },
  ]);
});

test("a schedule by calendar is refused by name", () => {
  expect(() => readSchedules(rule("cron(0 12 * * ? *)"))).toThrow("Rule: only rate(…) is modelled");
});
