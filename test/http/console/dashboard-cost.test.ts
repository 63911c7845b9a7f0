import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { fillPortfolio } from "../../../functions/cli/fill-portfolio.ts";
import { readUnits } from "../../../infra/local/gate/capacity.ts";
import { Attributes, itemSize } from "../../../infra/local/gate/item-size.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";

useStore();
let buyer: Buyer;
const SIZES = { suppliers: 1000, assessments: 100, risks: 700 };

beforeAll(async () => {
  buyer = await makeBuyer("a-thousand-of-suppliers");
  await fillPortfolio([
    ...["--organisation", buyer.context.organisation, "--member", buyer.members.admin.id],
    ...Object.entries(SIZES).flatMap(([name, size]) => [`--${name}`, String(size)]),
  ]);
}, 120_000);

afterEach(() => void vi.restoreAllMocks());

/** The queries of one call of a route: of which index, and what they cost in read units. */
async function queriesOf(name: "getDashboard" | "listSuppliers" | "listRisks") {
  const sent = vi.spyOn(DynamoDBDocumentClient.prototype, "send");
  const reply = await buyer.done(name, {});
  const replies = await Promise.all(sent.mock.results.map(({ value }) => value));
  const queries = sent.mock.calls.flatMap(([command], at) => {
    if (!(command instanceof QueryCommand)) return [];
    const items: Record<string, unknown>[] = replies[at].Items ?? [];
    const bytes = items.reduce((sum, item) => sum + itemSize(Attributes.parse(marshall(item))), 0);
    const kind = command.input.ConsistentRead ? ("consistent" as const) : ("eventual" as const);
    return [{ index: command.input.IndexName ?? "table", units: readUnits(bytes, kind) }];
  });
  const units = queries.reduce((sum, each) => sum + each.units, 0);
  return { reply, units, pages: queries.length, others: replies.length - queries.length, queries };
}

test("the overview of a thousand suppliers reads every list once, page by page", async () => {
  const { reply, units, pages, others, queries } = await queriesOf("getDashboard");
  expect(reply).toMatchObject({ figures: { suppliers: SIZES.suppliers } });
  // Four lists, the fourth parties and the months; beside them who asks.
  expect(queries.filter(({ index }) => index === "list")).toHaveLength(4);
  expect(pages).toBe(6);
  expect(others).toBeLessThanOrEqual(3);
  expect(units).toBeLessThanOrEqual(35 * ((1000 + 100 + 700) / 1000));
});

test.for([
  ["listSuppliers", SIZES.suppliers],
  ["listRisks", SIZES.risks],
] as const)(
  "%s reads one index at no more than 35 units for a thousand rows",
  async ([name, rows]) => {
    const { reply, units, queries } = await queriesOf(name);
    expect(reply).toMatchObject({ items: { length: rows } });
    expect(queries.map(({ index }) => index)).toEqual(["list"]);
    expect(units).toBeLessThanOrEqual((35 * rows) / 1000);
  },
);

test("a list longer than the pages asked for goes on at its cursor, every row once and in order", async () => {
  const names: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const query = { limit: "300", ...(cursor === undefined ? {} : { cursor }) };
    const page = await buyer.done("listSuppliers", { query });
    names.push(...page.items.map(({ name }) => name.toLowerCase()));
    cursor = page.cursor;
    pages += 1;
  } while (cursor !== undefined);
  expect(pages).toBe(4);
  expect(names).toHaveLength(SIZES.suppliers);
  expect(names).toEqual([...new Set(names)].toSorted());
});
