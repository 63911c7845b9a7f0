import { DynamoDBDocumentClient, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { consoleRoutes } from "../../../functions/contract/console.ts";
import { readUnits } from "../../../infra/local/gate/capacity.ts";
import { Attributes, itemSize } from "../../../infra/local/gate/item-size.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";

const store = useStore();
let few: Buyer;
let many: Buyer;

/** Reading routes without an id: the lists, and what a page needs beside them. */
const LISTS = Object.entries(consoleRoutes).flatMap(([name, route]) =>
  route.method === "GET" && !route.path.includes("{") ? [name as keyof typeof consoleRoutes] : [],
);

beforeAll(async () => {
  [few, many] = await Promise.all([makeBuyer("few"), makeBuyer("many")]);
  await addSubmitted(few);
  await addSubmitted(many);
  for (let count = 0; count < 12; count += 1) {
    await addPortfolio(many, { name: `Supplier ${count}`, email: `kim@s${count}.example` });
  }
}, 120_000);

afterEach(() => void vi.restoreAllMocks());

/** The calls to the tables that one call of a route makes, by what they do. */
async function callsOf(buyer: Buyer, name: keyof typeof consoleRoutes): Promise<string[]> {
  const sent = vi.spyOn(DynamoDBDocumentClient.prototype, "send");
  await buyer.done(name, {} as never);
  const calls = sent.mock.calls.map(([command]) => command);
  expect(calls.filter((command) => command instanceof ScanCommand)).toEqual([]);
  vi.restoreAllMocks();
  return calls.map((command) => {
    const index = command instanceof QueryCommand ? (command.input.IndexName ?? "") : "";
    return `${command.constructor.name} ${index}`.trim();
  });
}

test.for(LISTS)("%s asks the tables as often for thirteen suppliers as for one", async (name) => {
  const calls = await callsOf(many, name);
  expect(calls).toEqual(await callsOf(few, name));
  expect(calls.length).toBeLessThanOrEqual(9);
});

/** Read units of a thousand of the longest lines; a line that grows is paid for on every page. */
const UNITS = { SUPPLIERS: 56, ASSESSMENTS: 66, RISKS: 100 };

test("a line of every list costs what it was measured to cost", async () => {
  const items = await store.dump("STATE");
  const lists = Map.groupBy(
    items.filter(({ listPk }) => listPk !== undefined),
    ({ listPk }) => String(listPk).replace(/^.*#/, ""),
  );
  for (const [list, most] of Object.entries(UNITS)) {
    const bytes = (lists.get(list) ?? []).map(({ pk, sk, listPk, listSk, row }) =>
      itemSize(
        Attributes.parse(
          marshall({ pk, sk, listPk, listSk, row }, { removeUndefinedValues: true }),
        ),
      ),
    );
    expect(bytes.length).toBeGreaterThan(0);
    expect(readUnits(Math.max(...bytes) * 1000, "eventual"), list).toBeLessThanOrEqual(most);
  }
});
