import * as z from "zod";
import { readUnits, writeUnits } from "./capacity.ts";
import type { ItemRequest, Read, Write } from "./dynamodb-request.ts";
import type { Images } from "./images.ts";
import { Attributes, itemSize } from "./item-size.ts";
import type { Answer, Cost } from "./reading.ts";
import type { TableShape } from "./table-shapes.ts";

/**
 * Reckons what an operation on items costs. Reads are weighed by the items of the reply; writes by
 * the images before and after when `images` looks them up, else by the request alone: an update
 * then counts for what it sets, an index for one write when it is touched. A refused write costs
 * as much as an accepted one.
 */
export async function weighItems(
  operation: string,
  { reads, writes }: ItemRequest,
  tables: ReadonlyMap<string, TableShape>,
  images: Images | undefined,
): Promise<(answer: Answer) => Promise<Cost>> {
  const inTransaction = operation.startsWith("Transact");
  const known = writes.flatMap((write) => {
    const table = tables.get(write.table);
    return table === undefined ? [] : [{ write, table, key: keyOf(table, write.item) }];
  });
  const before = await images?.(known);
  return async (answer) => {
    if (reads.length > 0) return readCost(reads, inTransaction, answer);
    const after = await images?.(known);
    const units = known.map(({ write, table }, index) => {
      if (!before || !after) return writeUnits(table, estimate(table, write), inTransaction);
      return writeUnits(table, { before: before[index], after: after[index] }, inTransaction);
    });
    return { items: writes.length, wru: units.reduce((sum, one) => sum + one, 0), rru: 0 };
  };
}

/** The images that a request alone lets one guess. */
function estimate(
  table: TableShape,
  { action, item, set, mentioned }: Write,
): { before?: Attributes; after?: Attributes } {
  if (action !== "UpdateItem") return action === "DeleteItem" ? { before: item } : { after: item };
  const after: Attributes = { ...item, ...set };
  for (const { keys, projected } of table.indexes) {
    const held = [...keys, ...(projected === "all" ? mentioned : projected)];
    if (!held.some((name) => mentioned.includes(name))) continue;
    // The update may leave out a key that stands already; the copy is written all the same.
    for (const key of keys) after[key] ??= { S: "" };
  }
  return { after };
}

function readCost(reads: readonly Read[], inTransaction: boolean, { body, status }: Answer): Cost {
  const kind = (read: Read | undefined) => {
    if (inTransaction) return "transaction";
    return read?.consistent ? "consistent" : "eventual";
  };
  const [first] = reads;
  if (status !== 200) return { items: 0, wru: 0, rru: 0 };
  const reply = Reply.parse(JSON.parse(String(body)));
  if (reply.Items !== undefined) {
    const { Items: items, ScannedCount: scanned = items.length } = reply;
    const read = items.reduce((sum, item) => sum + itemSize(item), 0);
    // What a filter left out was read too: it is taken to be as large as the rest.
    const bytes = items.length === 0 ? 0 : (read * scanned) / items.length;
    return { items: scanned, wru: 0, rru: readUnits(bytes, kind(first)) };
  }
  const items = [
    ...(reply.Item === undefined ? [] : [reply.Item]),
    ...reply.Responses.flatMap(({ Item }) => (Item === undefined ? [] : [Item])),
  ];
  const missing = reads.length - items.length;
  const units = [...items.map(itemSize), ...Array<number>(missing).fill(0)].map((bytes) =>
    readUnits(bytes, kind(first)),
  );
  return { items: items.length, wru: 0, rru: units.reduce((sum, one) => sum + one, 0) };
}

const Item = Attributes.optional();

const Reply = z.object({
  Item,
  Items: z.array(Attributes).optional(),
  ScannedCount: z.number().optional(),
  Responses: z
    .union([
      z.array(z.object({ Item })),
      // A batch answers by table.
      z
        .record(z.string(), z.array(Attributes))
        .transform((tables) =>
          Object.values(tables).flatMap((all) => all.map((Item) => ({ Item }))),
        ),
    ])
    .default([]),
});

function keyOf(table: TableShape, item: Attributes): Attributes {
  return Object.fromEntries(Object.entries(item).filter(([name]) => table.keys.includes(name)));
}
