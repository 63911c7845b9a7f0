import { Queue } from "aws-cdk-lib/aws-sqs";
import { expect, test } from "vitest";
import { synthesise } from "./synthesise.ts";

test("no security finding is left open, whatever a stage is set to", () => {
  expect(() => synthesise()).not.toThrow();
  const context = {
    domain: "assay.nordlicht.example",
    certificate: "arn:aws:acm:us-east-1:111122223333:certificate/abc",
    alarmEmail: "operations@nordlicht.example",
  };
  expect(() => synthesise({ context })).not.toThrow();
});

test("a planted queue without encryption in transit is found", () => {
  expect(() => synthesise({ plant: (stack) => new Queue(stack, "Planted") })).toThrow(
    /[Vv]alidation/,
  );
});
