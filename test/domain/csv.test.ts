import { expect, test } from "vitest";
import { csvOf } from "../../functions/domain/csv.ts";

test.for<[what: string, cell: string, written: string]>([
  ["a plain text as it is", "Yes", "Yes"],
  ["a comma in quotes", "one, two", '"one, two"'],
  ["quotes doubled", 'the "best"', '"the ""best"""'],
  ["a line break in quotes", "one\ntwo", '"one\ntwo"'],
  ["an empty cell as nothing", "", ""],
  ["a formula as text", "=1+1", "'=1+1"],
  ["a formula with a plus as text", "+49 30 123", "'+49 30 123"],
  ["a formula with a minus as text", "-1+1", "'-1+1"],
  ["a formula with an at as text", "@SUM(A1)", "'@SUM(A1)"],
  ["a formula behind white space as text", "  =1", "'  =1"],
  ["a formula behind a tab as text", "\t=1", "'\t=1"],
  ["a formula in full-width forms as text", "＝1", "'＝1"],
  ["a formula with commas as quoted text", "=A(1,2)", `"'=A(1,2)"`],
  ["a sign inside a text as it is", "a=b-c", "a=b-c"],
])("CSV writes %s", ([, cell, written]) => {
  expect(csvOf([[cell]])).toBe(`${written}\r\n`);
});

test("CSV parts cells by commas and rows by CRLF", () => {
  expect(csvOf([["a", "b"], ["c"]])).toBe("a,b\r\nc\r\n");
});
