/**
 * A whole figure split over its parts in proportion to what they weigh, in whole units that add up
 * to it exactly (largest remainder): every part gets its share rounded down, and the units left
 * over go one each to the largest remainders, ties to the part that comes first. So a part differs
 * from its share by less than one unit, and parts that weigh nothing get nothing. Weights are
 * whole, >= 0, and not all 0 unless the total is 0; otherwise throws a RangeError.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  assertSplittable(total, weights, all);
  const shares = weights.map((weight) => share(total * weight, all));
  const left = total - shares.reduce((sum, { whole }) => sum + whole, 0);
  const first = new Set(
    shares
      .map(({ rest }, at) => ({ rest, at }))
      .sort((one, other) => other.rest - one.rest || one.at - other.at)
      .slice(0, left)
      .map(({ at }) => at),
  );
  return shares.map(({ whole }, at) => (first.has(at) ? whole + 1 : whole));
}

function share(n: number, d: number): { whole: number; rest: number } {
  const rest = n % d;
  return { whole: (n - rest) / d, rest };
}

function assertSplittable(total: number, weights: readonly number[], all: number): void {
  const whole = [total, ...weights].every((each) => Number.isSafeInteger(each) && each >= 0);
  if (!whole || all === 0 || !Number.isSafeInteger(total * all)) {
    throw new RangeError(`${total} cannot be split over these ${weights.length} weights.`);
  }
}
