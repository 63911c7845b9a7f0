import { expect, test } from "vitest";
import { derivedId, freshId } from "../../functions/data/hash.ts";

test("an id is 22 characters and never looks like an option of a command", () => {
  const ids = Array.from({ length: 500 }, (_, at) => [freshId(), derivedId("part", String(at))]);
  for (const id of ids.flat()) expect(id).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]{21}$/);
});

test("an id that follows from its parts is the same again, and parts do not run together", () => {
  expect(derivedId("a", "b")).toBe(derivedId("a", "b"));
  expect(derivedId("ab", "c")).not.toBe(derivedId("a", "bc"));
});
