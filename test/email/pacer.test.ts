import { expect, test } from "vitest";
import { pacer } from "../../functions/email/pacer.ts";

/** A clock that only moves when somebody waits. */
function stillClock() {
  let at = 0;
  return {
    now: () => at,
    pause: async (ms: number) => {
      at += ms;
    },
    work: (ms: number) => {
      at += ms;
    },
  };
}

test("never lets more than the rate through in any second", async () => {
  const clock = stillClock();
  const pace = pacer(4, clock);
  const turns: number[] = [];
  for (let count = 0; count < 20; count += 1) {
    await pace();
    turns.push(clock.now());
  }
  for (const turn of turns) {
    const within = turns.filter((each) => each >= turn && each < turn + 1000);
    expect(within.length).toBeLessThanOrEqual(4);
  }
});

test("holds nobody up whose work took longer than a turn", async () => {
  const clock = stillClock();
  const pace = pacer(10, clock);
  await pace();
  clock.work(500);
  const before = clock.now();
  await pace();
  expect(clock.now()).toBe(before);
});
