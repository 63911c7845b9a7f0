import { beforeEach, expect, test } from "vitest";
import { writeAll } from "../../functions/cli/write-all.ts";
import { keys } from "../../functions/data/keys.ts";
import { listMonths, loadCounted } from "../../functions/data/month-figures.ts";
import { get } from "../../functions/data/table.ts";
import { put } from "../../functions/data/writes.ts";
import type { Counted } from "../../functions/domain/month-figures.ts";
import { handler as sweep } from "../../functions/jobs/sweep.ts";
import { useStore } from "../data/store.ts";
import { makeBuyer } from "../http/console/buyer.ts";
import { addPortfolio } from "../http/console/portfolio.ts";
import { useClock } from "../http/portal/clock.ts";

useStore();
const clock = useClock();
const DAY = 86_400_000;
/** Organisations of tests are made in November 2026, whatever the day is. */
const NOVEMBER = Date.parse("2026-11-24T12:00:00.000Z");
beforeEach(() => clock.ahead(NOVEMBER - Date.now()));

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
  expect(trend.map(({ month, listed }) => [month, listed])).toEqual([
    ["2026-11", true],
    [expect.any(String), undefined],
  ]);
});

test("what a month counted is told by figure, whatever became of it since", async () => {
  const [buyer, other] = [await makeBuyer("counted"), await makeBuyer("counted-other")];
  const { supplierId, engagementId, assessmentId } = await addPortfolio(buyer);
  await buyer.done("issueAssessment", { params: { assessmentId }, body: {} });
  const point = { likelihood: 4, impact: 5 };
  const { row } = await buyer.done("createRisk", {
    body: {
      supplierId,
      engagementId,
      sentence: "It may be sold.",
      inherent: point,
      current: point,
    },
  });
  clock.ahead(32 * DAY);
  await sweep();
  await addPortfolio(buyer, { name: "Later AI", email: "later@acme.example" });
  await buyer.done("cancelAssessment", { params: { assessmentId } });
  const of = async (figure: Counted, month = "2026-11", whom = buyer) => {
    const { body, status } = await whom.as("viewer")("getCounted", {
      query: { month, figure },
    });
    return status === 200 ? body.ids : status;
  };
  expect(await of("suppliers")).toEqual([supplierId]);
  expect(await of("running")).toEqual([assessmentId]);
  expect([await of("Critical"), await of("High")]).toEqual([[row.id], []]);
  expect(await of("suppliers", "2026-11", other)).toEqual([]);
  expect(await of("suppliers", "2026-10")).toBe(404);
  expect(await of("everything" as Counted)).toBe(422);
});

test("a list longer than one item holds is kept in parts and told whole", async () => {
  const { context } = await makeBuyer("counted-many");
  const rows = Array.from({ length: 3001 }, (_, index) => `supplier-${index}`);
  await writeAll(rows.length, (at) => {
    const id = rows[at] ?? "";
    const place = { listPk: keys.suppliersList(context), listSk: id };
    return [put({ ...keys.supplier(context, id), ...place, row: { id, name: id } })];
  });
  clock.ahead(32 * DAY);
  await sweep();
  expect((await loadCounted(context, "2026-11", "suppliers"))?.sort()).toEqual(rows.sort());
});

test("one organisation's figures are not another's", async () => {
  const [one, other] = [await makeBuyer("month-one"), await makeBuyer("month-other")];
  await addPortfolio(one);
  clock.ahead(32 * DAY);
  await sweep();
  expect(await listMonths(one.context)).toMatchObject([{ suppliers: 1 }]);
  expect(await listMonths(other.context)).toMatchObject([{ suppliers: 0 }]);
});
