import { expect, test } from "vitest";
import { type Rehearsals, rehearseShares } from "../../infra/campaign/rehearse-shares.ts";
import { added, brokenRun, type Score, summaryOf } from "../../infra/campaign/summary.ts";

/** Another number plays other faults; a failure prints the command that plays its run again. */
const SEED = Number(process.env.CAMPAIGN_SEED ?? 1);

/** Plays rehearsals and prints what they came to. */
async function rehearsed(rehearsals: Omit<Rehearsals, "seed">) {
  const scores: Score[] = [];
  const broken: string[] = [];
  const failures = await rehearseShares({ ...rehearsals, seed: SEED }, (each) => {
    scores.push(each.score);
    broken.push(...each.broken.map(brokenRun));
  });
  const all = added("all", scores);
  console.log(`${summaryOf([all])}\nSeed ${SEED}`);
  return { ...all, broken: [...broken, ...failures] };
}

test("a kill in any gap of issuing, submitting and deciding breaks no promise", async () => {
  const { runs, faults, broken } = await rehearsed({
    ...{ every: 1, operations: ["issue", "submit", "decide"], kinds: ["crash sweep"] },
  });
  expect(broken).toEqual([]);
  expect(runs).toBeGreaterThan(100);
  expect(faults).toBeGreaterThan(100);
});

test("on DynamoDB Local a kill comes to the same, reply by reply", async () => {
  const { runs, broken } = await rehearsed({
    ...{ every: 12, operations: ["issue", "submit"], kinds: ["crash sweep"] },
    tables: "dynamodb-local",
  });
  expect(broken).toEqual([]);
  expect(runs).toBeGreaterThan(4);
});

test("every operation works, and a walk through their faults breaks no promise", async () => {
  const { runs, broken } = await rehearsed({ every: 400 });
  expect(broken).toEqual([]);
  expect(runs).toBeGreaterThan(30);
});
