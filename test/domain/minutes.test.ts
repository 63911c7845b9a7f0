import { expect, test } from "vitest";
import { expectedMinutes } from "../../functions/domain/minutes.ts";

test.for<[what: string, questions: Parameters<typeof expectedMinutes>[0], minutes: number]>([
  ["no question takes no time", [], 0],
  ["a choice takes a minute", [{ kind: "single" }], 1],
  ["half a minute is rounded up", [{ kind: "single" }, { kind: "date" }], 2],
  ["a long text takes five", [{ kind: "long-text" }], 5],
  ["a document asked for takes two more", [{ kind: "single", evidenceAsked: true }], 3],
])("%s", ([, questions, minutes]) => {
  expect(expectedMinutes(questions)).toBe(minutes);
});
