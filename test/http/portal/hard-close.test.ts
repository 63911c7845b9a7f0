import { expect, test } from "vitest";
import { keys } from "../../../functions/data/keys.ts";
import { transact } from "../../../functions/data/table.ts";
import { update } from "../../../functions/data/writes.ts";
import { addDays, dateIn } from "../../../functions/domain/due.ts";
import { useStore } from "../../data/store.ts";
import { IDS, issued, QUESTIONNAIRE } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { change, proved, YES } from "./guest.ts";

useStore();

const save = (at: Browser) =>
  callPortal("saveAnswers", at, { body: { changes: [change("policy", 0, YES)] } });
const submit = (at: Browser) =>
  callPortal("submit", at, {
    body: {
      attestation: {
        ...{ name: "Maria Rossi", title: "Head of AI", confirmed: true },
        statement: QUESTIONNAIRE.attestation,
      },
    },
  });

/** An assessment whose due date was over the day before yesterday. */
async function overdue(organisation: string, set: object): Promise<Browser> {
  const link = await issued(organisation);
  const zone = "Europe/Berlin";
  const due = { date: addDays(dateIn(zone, new Date().toISOString()), -2), zone };
  await transact([
    update(keys.head(link.context, IDS.assessment), { set: { due, ...set } }, [["pk", "exists"]]),
  ]);
  return proved(link);
}

test("after the due date answers stay open, and the submission is marked late by its days", async () => {
  const at = await overdue("late-open", {});
  expect((await save(at)).status).toBe(200);
  const { status, body } = await submit(at);
  expect(status).toBe(200);
  expect(body.daysLate).toBe(2);
});

test("where the buyer chose so nothing is taken any more, and the page says why", async () => {
  const at = await overdue("late-closed", { hardClose: true });
  const { body: landing } = await callPortal("getSession", at);
  expect(landing).toMatchObject({ status: "closed", closedByDue: true });
  expect((await save(at)).body.error).toMatchObject({
    code: "closed",
    message: expect.stringContaining("ask for a later date"),
  });
  expect((await submit(at)).body.error?.code).toBe("closed");
});
