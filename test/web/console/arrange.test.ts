import { describe, expect, test } from "vitest";
import { matcherFor, pageOf, plainText, sortRows } from "../../../web/console/list/arrange.ts";

const rows = [
  { name: "Zeta", score: 10 },
  { name: "ålesund", score: undefined },
  { name: "Brandt", score: 9 },
];

describe("the order of a list", () => {
  test("words are sorted without regard to case and accents", () => {
    const names = sortRows(rows, ({ name }) => name, false).map(({ name }) => name);
    expect(names).toEqual(["ålesund", "Brandt", "Zeta"]);
  });

  test.for([
    [false, [9, 10, undefined]],
    [true, [10, 9, undefined]],
  ] as const)("what has no value comes last, descending: %s", ([descending, order]) => {
    expect(sortRows(rows, ({ score }) => score, descending).map(({ score }) => score)).toEqual(
      order,
    );
  });

  test("numbers inside words are ordered as numbers", () => {
    const names = ["Model 10", "Model 9"];
    expect(sortRows(names, (name) => name, false)).toEqual(["Model 9", "Model 10"]);
  });

  test("equal rows keep the order they had", () => {
    const equal = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect(sortRows(equal, () => "same", true)).toEqual(equal);
  });
});

describe("the search of a list", () => {
  test.for([
    ["", 3],
    ["alesund", 1],
    ["BRANDT", 1],
    ["brandt zeta", 0],
  ] as const)("%s finds %d rows", ([search, count]) => {
    const found = rows.filter(({ name }) => matcherFor(search)(plainText(name)));
    expect(found).toHaveLength(count);
  });

  test("the words of a search stand anywhere and in any order", () => {
    expect(matcherFor("gmbh claims")(plainText("Meridian Claims AI GmbH"))).toBe(true);
  });

  test("sharp s is found by two", () => {
    expect(matcherFor("weissenburg")(plainText("Weißenburg"))).toBe(true);
  });
});

describe("the pages of a list", () => {
  const many = Array.from({ length: 101 }, (_, index) => index);

  test("fifty rows a page, the rest on the last", () => {
    expect(pageOf(many, 3, 50)).toEqual({ rows: [100], page: 3, pages: 3 });
  });

  test("a page beyond the last is the last", () => {
    expect(pageOf(many, 9, 50).page).toBe(3);
    expect(pageOf([], 9, 50)).toEqual({ rows: [], page: 1, pages: 1 });
  });
});
