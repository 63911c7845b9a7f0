import { expect, test } from "vitest";
import { accessPatterns, reachingFunctions, readmeRows, tableRow } from "./access-patterns.ts";

const patterns = accessPatterns();

test("the table of access patterns says what the code says", () => {
  expect(patterns.length).toBeGreaterThan(70);
  expect(readmeRows()).toEqual(patterns.map(tableRow));
});

test("no number is given twice", () => {
  const numbers = patterns.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)]);
});

/** They serve the patterns and are none. */
const MEANS = ["table.ts", "once.ts", "list-page.ts"];

test("whatever reads or makes items has a number", () => {
  const numbered = new Set(patterns.map(({ name }) => name));
  const reaching = reachingFunctions().filter(({ file }) => !MEANS.includes(file));
  expect(reaching.length).toBeGreaterThan(30);
  expect(reaching.filter(({ name }) => !numbered.has(name))).toEqual([]);
});
