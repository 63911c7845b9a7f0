import { expect, test } from "vitest";
import { missingFrom } from "../../setup/whole-run.ts";

const passed = { name: "it works", passed: true };
const one = { file: "one.test.ts", ok: true, tests: [passed] };

test("a run in which every test of every file has passed was whole", () => {
  expect(missingFrom([one], ["one.test.ts"])).toEqual([]);
});

test.for([
  ["a file that was left out", [one], "two.test.ts was left out"],
  [
    "a test that was left out or has failed",
    [one, { file: "two.test.ts", ok: true, tests: [{ ...passed, passed: false }] }],
    "two.test.ts: it works has not passed",
  ],
  [
    "a file that could not be run",
    [one, { file: "two.test.ts", ok: false, tests: [] }],
    "two.test.ts has failed",
  ],
] as const)("%s is named, and the run was not whole", ([, ran, sentence]) => {
  expect(missingFrom(ran, ["one.test.ts", "two.test.ts"])).toEqual([sentence]);
});
