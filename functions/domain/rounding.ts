/**
 * n / d rounded half up, for whole n >= 0 and d > 0 (scoring model 2: the one rounding rule).
 * Throws a RangeError on anything else, so that no fraction slips into a score.
 */
export function rhu(n: number, d: number): number {
  assertWhole(n, d);
  return quotient(2 * n + d, 2 * d);
}

/** n / d rounded up, for whole n >= 0 and d > 0. Throws a RangeError on anything else. */
export function ceil(n: number, d: number): number {
  assertWhole(n, d);
  return quotient(n + d - 1, d);
}

// The remainder is taken off first: then the division is exact and needs no floating point.
function quotient(n: number, d: number): number {
  return (n - (n % d)) / d;
}

function assertWhole(n: number, d: number): void {
  const whole = Number.isSafeInteger(2 * n + d) && Number.isSafeInteger(n) && n >= 0;
  if (!whole || !Number.isSafeInteger(d) || d <= 0) {
    throw new RangeError(`Only whole n >= 0 over d > 0 can be rounded, not ${n} / ${d}.`);
  }
}
