import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../functions/domain/canonical.ts";

test.for<[what: string, value: unknown, text: string]>([
  ["keys are sorted, at every depth", { b: 1, a: { d: 1, c: 2 } }, '{"a":{"c":2,"d":1},"b":1}'],
  ["keys are sorted by code unit, not as numbers", { 10: 1, 9: 2 }, '{"10":1,"9":2}'],
  ["lists keep their order", [2, 1, [null, true]], "[2,1,[null,true]]"],
  ["numbers are written the shortest way", [1.0, -0, 1e21, 0.1], "[1,0,1e+21,0.1]"],
  ["texts are escaped as in JSON", 'a"\n\u2028é😀', '"a\\"\\n\u2028é😀"'],
  ["an empty object and list stay", { a: {}, b: [] }, '{"a":{},"b":[]}'],
])("%s", ([, value, text]) => {
  expect(canonicalJson(value)).toBe(text);
});

test.for<[what: string, value: unknown, place: string]>([
  ["undefined in an object", { a: { b: undefined } }, "$.a.b"],
  ["a hole in a list", new Array(1), "$[0]"],
  ["not a number", [Number.NaN], "$[0]"],
  ["an infinity", { a: Number.POSITIVE_INFINITY }, "$.a"],
  ["a lone surrogate", ["\ud83d"], "$[0]"],
  ["a lone surrogate as key", { "\udc00": 1 }, "$"],
  ["a date", { at: new Date(0) }, "$.at"],
  ["a map", new Map(), "$"],
  ["a function", { a: () => 1 }, "$.a"],
  ["a big integer", [1n], "$[0]"],
  ["a symbol key", { [Symbol("a")]: 1 }, "$"],
])("%s is refused, with its place", ([, value, place]) => {
  expect(() => canonicalJson(value)).toThrow(`(at ${place})`);
});

test("canonical text reads back as the same value and is written the same again", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
      const text = canonicalJson(value);
      const again: unknown = JSON.parse(text);
      expect(canonicalJson(again)).toBe(text);
      expect(JSON.stringify(again)).toHaveLength(JSON.stringify(value).length);
    }),
    { numRuns: 10_000 },
  );
});
