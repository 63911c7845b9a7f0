import { expect, test } from "vitest";
import { functionEntries } from "../../infra/function-entries.ts";
import { synthesise } from "./synthesise.ts";

const { all } = synthesise();
const alarms = Object.values(all("AWS::CloudWatch::Alarm"));

const watching = (id: string, metric: string) =>
  alarms.filter(
    ({ Properties }) =>
      Properties.MetricName === metric && JSON.stringify(Properties.Dimensions).includes(`"${id}"`),
  );

test("every function has an alarm on errors and one on refused calls", () => {
  const ids = Object.keys(all("AWS::Lambda::Function")).filter((id) => !id.startsWith("CustomCDK"));
  expect(ids).toHaveLength(Object.keys(functionEntries).length);
  for (const id of ids) {
    expect(watching(id, "Errors"), id).toHaveLength(1);
    expect(watching(id, "Throttles"), id).toHaveLength(1);
  }
});

test("every dead-letter queue has an alarm on its first message", () => {
  const ids = Object.keys(all("AWS::SQS::Queue"));
  // Doorbells, the sweep's schedule, and what the mail service says.
  expect(ids).toHaveLength(3);
  for (const id of ids) {
    const [alarm] = alarms.filter(({ Properties }) =>
      JSON.stringify(Properties).includes(`"${id}"`),
    );
    expect(alarm?.Properties, id).toMatchObject({
      MetricName: "ApproximateNumberOfMessagesVisible",
      Threshold: 0,
      ComparisonOperator: "GreaterThanThreshold",
    });
  }
});

test("every reader of the stream has an alarm on its age", () => {
  for (const { Properties } of Object.values(all("AWS::Lambda::EventSourceMapping"))) {
    const [, id] = /"Ref":"(\w+)"/.exec(JSON.stringify(Properties.FunctionName)) ?? [];
    expect(watching(id ?? "", "IteratorAge")).toHaveLength(1);
  }
});

test("a sweep that no longer runs is noticed by its silence", () => {
  const [id] = Object.keys(all("AWS::Lambda::Function")).filter((name) => name.startsWith("Sweep"));
  const [alarm] = watching(id ?? "", "Invocations");
  expect(alarm?.Properties).toMatchObject({ TreatMissingData: "breaching", Period: 900 });
});

test("mail that bounces or annoys raises an alarm below the provider's limits", () => {
  const threshold = (metric: string) =>
    alarms.find(({ Properties }) => Properties.MetricName === metric)?.Properties.Threshold;
  expect(threshold("Reputation.BounceRate")).toBe(0.03);
  expect(threshold("Reputation.ComplaintRate")).toBe(0.0005);
});

test("every alarm says what to do first and reaches the operator", () => {
  for (const { Properties } of alarms) {
    expect(String(Properties.AlarmDescription).length).toBeGreaterThan(40);
    expect(JSON.stringify(Properties.AlarmActions)).toContain("AlarmsTopic");
  }
});

test("an operator who is named gets the alarms by mail", () => {
  const named = synthesise({ context: { alarmEmail: "operations@nordlicht.example" } });
  const [subscription] = Object.values(named.all("AWS::SNS::Subscription"));
  expect(subscription?.Properties.Endpoint).toBe("operations@nordlicht.example");
  expect(Object.values(all("AWS::SNS::Subscription"))).toHaveLength(0);
});
