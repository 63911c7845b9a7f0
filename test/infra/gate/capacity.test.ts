import { expect, test } from "vitest";
import { readUnits, writeUnits } from "../../../infra/local/gate/capacity.ts";
import { itemSize } from "../../../infra/local/gate/item-size.ts";
import { readTableShapes } from "../../../infra/local/gate/table-shapes.ts";
import { smallTemplate } from "./small-template.ts";

const table = readTableShapes(smallTemplate([])).get("Small-State");
if (table === undefined) throw new Error("The small template has no table.");

const text = (length: number) => ({ S: "x".repeat(length) });
const plain = { pk: { S: "a" }, sk: { S: "b" } };
const listed = { ...plain, listPk: { S: "l" }, listSk: { S: "m" }, row: { M: {} } };

test.for<[item: Parameters<typeof itemSize>[0], size: number]>([
  [{ pk: { S: "äb" } }, 2 + 3],
  [{ n: { N: "12345" } }, 1 + 4],
  [{ n: { N: "-100" } }, 1 + 3],
  [{ b: { B: "AP8=" } }, 1 + 2],
  [{ t: { BOOL: true }, z: { NULL: true } }, 4],
  [{ l: { L: [{ S: "ab" }, { S: "c" }] } }, 1 + 3 + 3 + 2],
  [{ m: { M: { a: { S: "bc" } } } }, 1 + 3 + 1 + 1 + 2],
  [{ s: { SS: ["ab", "c"] } }, 1 + 3],
])("the size of %o is %d bytes", ([item, size]) => {
  expect(itemSize(item)).toBe(size);
});

test.for<[what: string, change: Parameters<typeof writeUnits>[1], units: number]>([
  ["a small item that is in no index", { after: plain }, 1],
  ["an item of 1.5 KB", { after: { ...plain, t: text(1500) } }, 2],
  [
    "an item that shrinks, by its old size",
    { before: { ...plain, t: text(2500) }, after: plain },
    3,
  ],
  ["a removed item", { before: plain }, 1],
  ["a new item in an index", { after: listed }, 2],
  ["what an index does not hold", { before: listed, after: { ...listed, t: text(9) } }, 1],
  ["what an index holds", { before: listed, after: { ...listed, row: text(9) } }, 2],
  ["the key of an index", { before: listed, after: { ...listed, listSk: text(9) } }, 3],
  ["leaving an index", { before: listed, after: plain }, 2],
  ["a check", { before: plain, after: plain }, 1],
])("%s costs by rule, in a transaction twice", ([, change, units]) => {
  expect(writeUnits(table, change, false)).toBe(units);
  expect(writeUnits(table, change, true)).toBe(2 * units);
});

test.for<[bytes: number, kind: Parameters<typeof readUnits>[1], units: number]>([
  [0, "eventual", 0.5],
  [4096, "consistent", 1],
  [4097, "consistent", 2],
  [4097, "eventual", 1],
  [10, "transaction", 2],
])("reading %d bytes, %s, costs %d units", ([bytes, kind, units]) => {
  expect(readUnits(bytes, kind)).toBe(units);
});
