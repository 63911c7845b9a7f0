/** Time as the pacer knows it. */
export type Clock = { now: () => number; pause: (ms: number) => Promise<void> };

const REAL: Clock = {
  now: () => performance.now(),
  pause: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
};

/**
 * Lets callers through one by one, at most `perSecond` in any second: each waits until that share
 * of a second has passed since the one before.
 */
export function pacer(perSecond: number, clock: Clock = REAL): () => Promise<void> {
  const gap = 1000 / perSecond;
  let free = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock.now();
    const turn = Math.max(now, free);
    free = turn + gap;
    if (turn > now) await clock.pause(turn - now);
  };
}
