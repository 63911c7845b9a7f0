import { beforeAll, describe, expect, test } from "vitest";
import { judge } from "../../../infra/local/invariants/check.ts";
import type { Run } from "../../../infra/local/invariants/invariant.ts";
import { reportOf } from "../../../infra/local/invariants/report.ts";
import { useStore } from "../store.ts";
import { violated } from "./planting.ts";
import { access } from "./plants/access.ts";
import { answers } from "./plants/answers.ts";
import { dates } from "./plants/dates.ts";
import { histories } from "./plants/histories.ts";
import { leftovers } from "./plants/leftovers.ts";
import { letters } from "./plants/letters.ts";
import { results } from "./plants/results.ts";
import { playRun } from "./played.ts";

useStore();

let run: Run;
beforeAll(async () => {
  run = await playRun();
});

test("an honest run violates nothing, and every invariant but that of files is decided", () => {
  const verdicts = judge(run);
  expect(verdicts.flatMap(({ violations }) => violations)).toEqual([]);
  const undecided = verdicts.flatMap(({ invariant, undecided }) => (undecided ? invariant.id : []));
  expect(undecided).toEqual(["I8"]);
});

test("a run that nobody listened to leaves the wire undecided and says so", () => {
  const { wire: _wire, ...rest } = run;
  expect(reportOf(judge(rest))).toContain("nobody listened on the wire");
});

test("the report names the invariant, the sentence, the place and the values", () => {
  const stores = { ...run.stores, ledger: run.stores.ledger.slice(1) };
  expect(reportOf(judge({ ...run, stores }))).toMatch(/I6 .*: \d+ violated\n {5}- .+\n {7}ORG#/);
});

const plants = {
  ...answers,
  ...letters,
  ...results,
  ...histories,
  ...access,
  ...leftovers,
  ...dates,
};

describe.for(Object.entries(plants))("%s", ([, planted]) => {
  test.for(planted)("found: %s", ([, says, forge]) => {
    expect(violated(run, forge)).toContain(says);
  });
});
