import { expect, test } from "vitest";
import { playShares } from "../../infra/campaign/histories/play-shares.ts";

/** Another number is another walk through the same promises; a failure prints its seed and path. */
const SEED = Number(process.env.CAMPAIGN_SEED ?? 1);
const SEQUENCES = Number(process.env.CAMPAIGN_SEQUENCES ?? 300);

test("random histories of several writers under faults keep every promise", async () => {
  const { runs, steps, shared, signed, handed, faults, seconds, found } = await playShares(
    SEQUENCES,
    SEED,
  );
  console.log(
    `${runs} histories, ${shared} with a colleague's answers, ${signed} signed by a signatory, ${handed} handed over, ${steps} commands, ${faults} faults, seed ${SEED}, ${Math.round(seconds)} s`,
  );
  expect(found).toEqual([]);
  expect(runs).toBe(SEQUENCES);
  expect(shared).toBeGreaterThanOrEqual(Math.floor(SEQUENCES / 10));
  expect(signed).toBeGreaterThanOrEqual(Math.floor(SEQUENCES / 50));
  expect(handed).toBeGreaterThanOrEqual(Math.floor(SEQUENCES / 50));
  expect(faults).toBeGreaterThan(SEQUENCES);
});

test("on DynamoDB Local histories go as they do within the process, reply by reply", async () => {
  const { runs, faults, found } = await playShares(4, SEED, "dynamodb-local");
  expect(found).toEqual([]);
  expect(runs).toBe(4);
  expect(faults).toBeGreaterThan(4);
});
