import { expect, test } from "vitest";
import { ceil, rhu } from "../../functions/domain/rounding.ts";

test.for<[n: number, d: number, half: number, up: number]>([
  [0, 3, 0, 0],
  [1, 2, 1, 1],
  [1, 3, 0, 1],
  [27_500, 3, 9167, 9167],
  [50_001, 10, 5000, 5001],
  [10_400, 10_000, 1, 2],
  [20_000, 10_000, 2, 2],
])("%i / %i is %i half up and %i up", ([n, d, half, up]) => {
  expect([rhu(n, d), ceil(n, d)]).toEqual([half, up]);
});

test.for([
  [-1, 2],
  [1, 0],
  [1, -2],
  [0.5, 2],
  [1, 1.5],
  [Number.NaN, 1],
  [Number.MAX_SAFE_INTEGER, 3],
])("%d / %d is refused", ([n = 0, d = 0]) => {
  expect(() => rhu(n, d)).toThrow(RangeError);
  expect(() => ceil(n, d)).toThrow(RangeError);
});
