import { expect, test } from "vitest";
import { inTurn } from "../../functions/data/in-turn.ts";

test("no more run at once than may, and all come to their turn in order, whatever fails", async () => {
  const turn = inTurn(2);
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const all = [0, 1, 2, 3, 4].map((each) =>
    turn(async () => {
      begun.push(each);
      await new Promise<void>((end) => ends.push(end));
      if (each === 1) throw new Error("refused");
      return each;
    }).catch(() => "failed"),
  );
  for (let ended = 0; ended < 5; ended += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(ended);
    expect(begun.length).toBe(Math.min(5, ended + 2));
    ends[ended]?.();
  }
  expect(await Promise.all(all)).toEqual([0, "failed", 2, 3, 4]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});
