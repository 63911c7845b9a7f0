import { expect, test } from "vitest";
import { keys } from "../../functions/data/keys.ts";
import { listMonths } from "../../functions/data/month-figures.ts";
import { get } from "../../functions/data/table.ts";
import { handler as sweep } from "../../functions/jobs/sweep.ts";
import { useStore } from "../data/store.ts";
import { makeBuyer } from "../http/console/buyer.ts";
import { addPortfolio } from "../http/console/portfolio.ts";
import { useClock } from "../http/portal/clock.ts";

useStore();
const clock = useClock();
const DAY = 86_400_000;

test("at the turn of a month its figures are kept, once, and the trend shows them", async () => {
  const buyer = await makeBuyer("turning");
  await addPortfolio(buyer);
  await sweep();
  expect(await listMonths(buyer.context)).toEqual([]);
  clock.ahead(32 * DAY);
  await Promise.all([sweep(), sweep()]);
  await sweep();
  const kept = await listMonths(buyer.context);
  expect(kept).toMatchObject([{ month: "2026-11", suppliers: 1, running: 0 }]);
  const turn = await get(keys.monthTurn(buyer.context));
  expect(String(turn?.dueSk)).toMatch(/^20\d\d-\d\d-01T00:00:00\.000Z#/);
  const { trend } = await buyer.done("getDashboard");
  expect(trend.map(({ month }) => month)).toHaveLength(2);
});

test("one organisation's figures are not another's", async () => {
  const [one, other] = [await makeBuyer("month-one"), await makeBuyer("month-other")];
  await addPortfolio(one);
  clock.ahead(32 * DAY);
  await sweep();
  expect(await listMonths(one.context)).toMatchObject([{ suppliers: 1 }]);
  expect(await listMonths(other.context)).toMatchObject([{ suppliers: 0 }]);
});
