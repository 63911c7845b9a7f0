import { expect, test } from "vitest";
import * as z from "zod";
import { synthesise } from "./synthesise.ts";

const Mapping = z.looseObject({
  FunctionName: z.object({ Ref: z.string() }),
  FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
});

const { all } = synthesise();
const mappings = Object.values(all("AWS::Lambda::EventSourceMapping"));

test.for<[name: string, kind: string]>([
  ["Messenger", "letter"],
  ["Assessor", "assess"],
])("%s wakes for pending outbox rows of kind %s only", ([name, kind]) => {
  const mapping = mappings
    .map(({ Properties }) => Mapping.parse(Properties))
    .find(({ FunctionName }) => FunctionName.Ref.startsWith(name));
  expect(JSON.parse(mapping?.FilterCriteria.Filters[0].Pattern ?? "null")).toEqual({
    eventName: ["INSERT", "MODIFY"],
    dynamodb: { NewImage: { kind: { S: [kind] }, state: { S: ["pending"] } } },
  });
});

test("two functions read the stream, from its beginning, and give up in the end", () => {
  expect(mappings).toHaveLength(2);
  for (const { Properties } of mappings) {
    expect(Properties).toMatchObject({
      StartingPosition: "TRIM_HORIZON",
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      BisectBatchOnFunctionError: true,
    });
    expect(Properties.MaximumRetryAttempts).toBe(5);
    expect(Properties.MaximumRecordAgeInSeconds).toBe(21_600);
    const { OnFailure } = Mapping.parse(Properties).DestinationConfig;
    expect(JSON.stringify(OnFailure.Destination)).toContain("DeadDoorbells");
  }
});

test("the sweep runs every five minutes, and a lost run is noticed", () => {
  const [schedule] = Object.values(all("AWS::Scheduler::Schedule"));
  expect(schedule?.Properties).toMatchObject({
    ScheduleExpression: "rate(5 minutes)",
    Target: { RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 300 } },
  });
  expect(JSON.stringify(schedule?.Properties)).toContain("DeadSweepsQueue");
});
