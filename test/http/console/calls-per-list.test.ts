import { marshall } from "@aws-sdk/util-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { consoleRoutes } from "../../../functions/contract/console.ts";
import { readUnits } from "../../../infra/local/gate/capacity.ts";
import { Attributes, itemSize } from "../../../infra/local/gate/item-size.ts";
import { useStore } from "../../data/store.ts";
import { type Buyer, makeBuyer } from "./buyer.ts";
import { addPortfolio, type Portfolio } from "./portfolio.ts";
import { addSubmitted } from "./reviewed.ts";
import { tableCalls } from "./table-calls.ts";

const store = useStore();
let few: Buyer;
let many: Buyer;

/** Reading routes without an id: the lists, and what a page needs beside them. */
const LISTS = Object.entries(consoleRoutes).flatMap(([name, route]) =>
  route.method === "GET" && !route.path.includes("{") ? [name as keyof typeof consoleRoutes] : [],
);

/** Reading routes of one thing. */
const PAGES = Object.entries(consoleRoutes).flatMap(([name, route]) =>
  route.method === "GET" && route.path.includes("{") ? [name as keyof typeof consoleRoutes] : [],
);

/** Ids of everything a page may be about, of a supplier that is the same in both organisations. */
let pages: Record<"few" | "many", Record<string, string>>;

async function idsOf(buyer: Buyer, ids: Portfolio): Promise<Record<string, string>> {
  const own = ({ supplierId }: { supplierId: string }) => supplierId === ids.supplierId;
  const risks = (await buyer.done("listRisks")).items.filter(own);
  const findings = (await buyer.done("listFindings")).items.filter(own);
  return {
    ...{ ...ids, questionnaireId: "ai-supplier" },
    ...{ riskId: risks[0]?.id ?? "", findingId: findings[0]?.id ?? "" },
  };
}

beforeAll(async () => {
  [few, many] = await Promise.all([
    makeBuyer("few-of-all-that-exists"),
    makeBuyer("many-of-all-there-are-"),
  ]);
  const [one, other] = [await addSubmitted(few), await addSubmitted(many)];
  await raiseAndTreat(few, one.assessmentId);
  await raiseAndTreat(many, other.assessmentId);
  for (let count = 0; count < 12; count += 1) {
    await addPortfolio(many, { name: `Supplier ${count}`, email: `kim@s${count}.example` });
  }
  pages = { few: await idsOf(few, one), many: await idsOf(many, other) };
}, 120_000);

/** Lines as long as they come: a finding by hand, and an entry that somebody owns and accepted. */
async function raiseAndTreat(buyer: Buyer, assessmentId: string): Promise<void> {
  const { done, members } = buyer;
  const due = { date: "2099-03-31", zone: "Europe/Berlin" };
  const finding = { title: "No plan", action: "Write one.", severity: "minor", due } as const;
  await done("createFinding", { body: { assessmentId, ...finding } });
  const [risk] = (await done("listRisks")).items;
  const params = { riskId: risk?.id ?? "" };
  const plan = { status: "treating", treatment: "mitigate", due: due.date } as const;
  await done("updateRisk", { params, body: { ...plan, owner: members.owner.id, version: 1 } });
  await done("acceptRisk", { params, body: { reason: "We take it.", until: due, version: 2 } });
}

/** The calls to the tables that one call of a route makes, by what they do. */
async function callsOf(
  buyer: Buyer,
  name: keyof typeof consoleRoutes,
  params: Record<string, string> = {},
): Promise<string[]> {
  // What a page has nothing of yet it refuses to show; the calls until then are counted all the same.
  const { calls } = await tableCalls(() => buyer.as("admin")(name, { params } as never));
  return calls;
}

test.for(LISTS)("%s asks the tables as often for thirteen suppliers as for one", async (name) => {
  const calls = await callsOf(many, name);
  expect(calls).toEqual(await callsOf(few, name));
  expect(calls.length).toBeLessThanOrEqual(9);
});

test.for(PAGES)("%s asks the tables as often beside thirteen suppliers as alone", async (name) => {
  const calls = await callsOf(many, name, pages.many);
  expect(calls).toEqual(await callsOf(few, name, pages.few));
  expect(calls.length).toBeLessThanOrEqual(MOST_OF_A_PAGE);
});

/** The page of most parts: a supplier's history is read from its own chain and those it names. */
const MOST_OF_A_PAGE = 30;

/** Read units that a thousand lines may cost; a line that grows is paid for on every page. */
const MOST = 35;

test("a thousand of the longest lines of every list cost at most 35 read units", async () => {
  const items = await store.dump("STATE");
  const lists = Map.groupBy(
    items.filter(({ listPk }) => listPk !== undefined),
    ({ listPk }) => String(listPk).replace(/^.*#/, ""),
  );
  expect([...lists.keys()].toSorted()).toEqual(["A", "F", "R", "S"]);
  for (const list of lists.keys()) {
    const bytes = (lists.get(list) ?? []).map(({ pk, sk, listPk, listSk, row }) =>
      itemSize(
        Attributes.parse(
          marshall({ pk, sk, listPk, listSk, row }, { removeUndefinedValues: true }),
        ),
      ),
    );
    expect(bytes.length).toBeGreaterThan(0);
    expect(readUnits(Math.max(...bytes) * 1000, "eventual"), list).toBeLessThanOrEqual(MOST);
  }
});
