import { describe, expect, test } from "vitest";
import { now } from "../../functions/clock.ts";
import { dueKey, keys, type OrganisationContext } from "../../functions/data/keys.ts";
import { claimLetter } from "../../functions/data/letters.ts";
import { assessWrite } from "../../functions/data/outbox.ts";
import { get, transact } from "../../functions/data/table.ts";
import { put, remove } from "../../functions/data/writes.ts";
import { DEFAULT_PLAN } from "../../functions/domain/reminder-plan.ts";
import { handler as sweep } from "../../functions/jobs/sweep.ts";
import { useStore } from "../data/store.ts";
import { IDS, issued } from "../http/portal/assessment.ts";
import { useClock } from "../http/portal/clock.ts";

useStore();
const clock = useClock();

const MINUTE = 60_000;

const letterKey = (context: OrganisationContext) =>
  keys.outbox(context, IDS.assessment, `invitation-${IDS.invitation}-1-1`);

describe("the sweep", () => {
  test("leaves alone what is not due yet", async () => {
    const { context } = await issued("fresh");
    await sweep();
    expect(await get(letterKey(context))).toMatchObject({ state: "pending", offers: 0 });
  });

  test("offers a pending letter again, once each time it falls due", async () => {
    const { context } = await issued("offered");
    clock.ahead(3 * MINUTE);
    await sweep();
    await sweep();
    const row = await get(letterKey(context));
    expect(row).toMatchObject({ state: "pending", offers: 1 });
    expect(String(row?.dueSk) > now()).toBe(true);
  });

  test("offers a score that is still missing", async () => {
    const { context } = await issued("score");
    await transact([assessWrite(context, { id: "assess-1-0", assessment: IDS.assessment }, now())]);
    clock.ahead(3 * MINUTE);
    await sweep();
    const row = await get(keys.outbox(context, IDS.assessment, "assess-1-0"));
    expect(row).toMatchObject({ state: "pending", offers: 1 });
  });

  test("calls a letter unknown that has no outcome after ten minutes, not before", async () => {
    const { context } = await issued("stuck");
    await claimLetter(letterKey(context), now());
    clock.ahead(9 * MINUTE);
    await sweep();
    expect(await get(letterKey(context))).toMatchObject({ state: "sending" });
    clock.ahead(2 * MINUTE);
    await sweep();
    const row = await get(letterKey(context));
    expect(row).toMatchObject({ state: "unknown", reason: expect.any(String) });
    expect(row).not.toHaveProperty("duePk");
  });

  test("gives up a letter that could not be sent for a day", async () => {
    const { context } = await issued("old");
    clock.ahead(25 * 60 * MINUTE);
    await sweep();
    expect(await get(letterKey(context))).toMatchObject({ state: "failed" });
  });

  test("works the other rows when one fails, and fails at its end", async () => {
    const { context } = await issued("beside");
    const broken = { pk: `${letterKey(context).pk}-gone`, sk: "REMINDERS" };
    const due = dueKey("2026-01-01T00:00:00.000Z", broken);
    const row = { kind: "reminders", organisation: context.organisation, assessment: "gone" };
    await transact([put({ ...broken, ...row, ...due, steps: [], plan: DEFAULT_PLAN })]);
    clock.ahead(3 * MINUTE);
    await expect(sweep()).rejects.toThrow("A row could not be swept.");
    expect(await get(letterKey(context))).toMatchObject({ offers: 1 });
    await transact([remove(broken)]);
  });

  test("twice at once moves each row once", async () => {
    const { context } = await issued("twice");
    clock.ahead(3 * MINUTE);
    await Promise.all([sweep(), sweep()]);
    expect(await get(letterKey(context))).toMatchObject({ offers: 1 });
  });

  test("works through more than one page", async () => {
    const { context } = await issued("many");
    const assessment = IDS.assessment;
    const ids = Array.from({ length: 60 }, (_, index) => `assess-1-${index}`);
    await transact(ids.map((id) => assessWrite(context, { id, assessment }, now())));
    clock.ahead(3 * MINUTE);
    const { offered } = await sweep();
    expect(offered).toBeGreaterThanOrEqual(60);
  });
});
