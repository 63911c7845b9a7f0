import * as z from "zod";
import type { IndexShape } from "../gate/table-shapes.ts";
import { bind } from "./bindings.ts";
import { parseCondition } from "./expression.ts";
import { everything, type KeyRange, rangeOf } from "./key-range.ts";
import { keyOf } from "./primary-key.ts";
import type { Tables } from "./reads.ts";
import { invalid } from "./refusals.ts";
import type { Row } from "./row.ts";
import { type Partition, sortKey, type Table } from "./table.ts";
import { type Attributes, compareTexts, picked } from "./values.ts";
import { GIVEN, Loose } from "./wire.ts";

const Query = z.strictObject({
  TableName: z.string(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ...GIVEN,
  ConsistentRead: z.boolean().optional(),
  ScanIndexForward: z.boolean().optional(),
  Limit: z.int().optional(),
  ExclusiveStartKey: Loose.optional(),
});

/** A page ends with the item that reaches so many bytes. */
const PAGE_BYTES = 1024 * 1024;

/** Answers Query: one page of a partition of a table or an index. */
export function query(body: unknown, tables: Tables): string {
  const asked = Query.parse(body);
  const { Limit: limit = Number.POSITIVE_INFINITY, ScanIndexForward: forward = true } = asked;
  const table = tables(asked.TableName);
  const index = indexOf(table, asked.IndexName);
  if (index && asked.ConsistentRead) {
    throw invalid("Consistent read cannot be true when querying a GSI");
  }
  if (limit < 1) throw invalid("Limit must be greater than or equal to 1");
  const { partition, range } = sought(asked, table, (index ?? table.shape).keys);
  const rows = table.partition(partition, index);
  const bounds = { start: rows.first(range.reached), end: rows.first(range.passed) };
  const { ExclusiveStartKey: start } = asked;
  if (start) narrow(bounds, rows, startKey(start, table, index, partition, range), forward);
  const found: string[] = [];
  let [bytes, last]: [number, Row | undefined] = [0, undefined];
  while (bounds.start < bounds.end && found.length < limit && bytes < PAGE_BYTES) {
    last = rows.at(forward ? bounds.start++ : --bounds.end);
    if (!last) break;
    const view = index ? last.copyIn(index, table.shape.keys) : last;
    found.push(view.text);
    bytes += view.size;
  }
  const more = found.length === limit || bytes >= PAGE_BYTES;
  const names = [...table.shape.keys, ...(index?.keys ?? [])];
  const next =
    more && last ? `,"LastEvaluatedKey":${JSON.stringify(picked(last.item, names))}` : "";
  const { length } = found;
  return `{"Items":[${found.join(",")}],"Count":${length},"ScannedCount":${length}${next}}`;
}

function indexOf({ shape }: Table, name: string | undefined): IndexShape | undefined {
  if (name === undefined) return undefined;
  const index = shape.indexes.find((each) => each.name === name);
  if (!index) throw invalid(`The table does not have the specified index: ${name}`);
  return index;
}

/** The partition that a key condition names, and the part of it. */
function sought(
  asked: z.infer<typeof Query>,
  table: Table,
  [pk = "", sk = ""]: readonly string[],
): { readonly partition: string; readonly range: KeyRange } {
  const bindings = bind(asked, table.keyNames);
  let [partition, range]: [string | undefined, KeyRange | undefined] = [undefined, undefined];
  for (const test of parseCondition(asked.KeyConditionExpression)) {
    const [name, ...deeper] = bindings.path(test.path);
    if (!("value" in test) || deeper.length > 0) {
      throw invalid("Invalid operator used in KeyConditionExpression");
    }
    const { S: text } = bindings.value(test.value);
    if (typeof text !== "string") throw invalid("One or more parameter values were invalid");
    if (text === "") throw invalid("A key attribute cannot contain an empty string value");
    if (
      name === pk &&
      partition === undefined &&
      test.kind === "compare" &&
      test.operator === "="
    ) {
      partition = text;
    } else if (name === sk && range === undefined) range = rangeOf(test, text);
    else throw invalid(`Query key condition not supported: ${name}`);
  }
  bindings.allUsed();
  if (partition === undefined) throw invalid("Query condition missed key schema element");
  return { partition, range: range ?? everything };
}

/** The place that a page begins behind. */
function startKey(
  start: Attributes,
  { shape }: Table,
  index: IndexShape | undefined,
  partition: string,
  range: KeyRange,
): string {
  const { keys } = index ?? shape;
  const names = new Set([...shape.keys, ...keys]);
  const given = Object.keys(start);
  if (given.length !== names.size || !given.every((name) => names.has(name))) {
    throw invalid("The provided starting key is invalid");
  }
  const [pk, sk] = keyOf(shape, start);
  const [own, sort] = keyOf({ ...shape, keys }, start);
  const key = index ? sortKey(sort, { pk, sk }) : sort;
  if (own !== partition || !range.reached(key) || range.passed(key)) {
    throw invalid("The provided starting key does not match the range key predicate");
  }
  return key;
}

function narrow(
  bounds: { start: number; end: number },
  rows: Partition,
  key: string,
  forward: boolean,
): void {
  if (forward) {
    const behind = rows.first((each) => compareTexts(each, key) > 0);
    bounds.start = Math.max(bounds.start, behind);
  } else
    bounds.end = Math.min(
      bounds.end,
      rows.first((each) => compareTexts(each, key) >= 0),
    );
}
