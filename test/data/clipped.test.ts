import { expect, test } from "vitest";
import { clipped } from "../../functions/data/clipped.ts";

test.for([
  ["a short text stays", "It may be sold.", "It may be sold."],
  [
    "a long one ends between words",
    `${"word ".repeat(11)}and more of it`,
    `${"word ".repeat(11)}and…`,
  ],
  ["one without words ends where half the room is", "x".repeat(61), `${"x".repeat(30)}…`],
  ["no character is cut through", `x${"🙂".repeat(40)}`, `x${"🙂".repeat(14)}…`],
] as const)("%s", ([, text, expected]) => {
  expect(clipped(text)).toBe(expected);
});
