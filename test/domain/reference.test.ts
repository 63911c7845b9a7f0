import { expect, test } from "vitest";
import { referenceOf } from "../../functions/domain/reference.ts";

test.for([
  ["0".repeat(64), "AS-0000-0000"],
  ["f".repeat(64), "AS-ZZZZ-ZZZZ"],
  [`0000000001${"9".repeat(54)}`, "AS-0000-0001"],
  [`8421084210${"0".repeat(54)}`, "AS-GGGG-GGGG"],
] as const)("the hash %s is quoted as %s", ([hash, reference]) => {
  expect(referenceOf(hash)).toBe(reference);
});
