import { expect, test } from "vitest";
import { playShares } from "../../infra/campaign/histories/play-shares.ts";

/** Another number is another walk through the same promises; a failure prints its seed and path. */
const SEED = Number(process.env.CAMPAIGN_SEED ?? 1);
const SEQUENCES = Number(process.env.CAMPAIGN_SEQUENCES ?? 100);

test("random histories of several writers under faults keep every promise", async () => {
  const { runs, steps, shared, faults, seconds, found } = await playShares(SEQUENCES, SEED);
  console.log(
    `${runs} histories, ${shared} with a colleague's answers, ${steps} commands, ${faults} faults, seed ${SEED}, ${Math.round(seconds)} s`,
  );
  expect(found).toEqual([]);
  expect(runs).toBe(SEQUENCES);
  expect(shared).toBeGreaterThanOrEqual(Math.floor(SEQUENCES / 10));
  expect(faults).toBeGreaterThan(SEQUENCES);
});
