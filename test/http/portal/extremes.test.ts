import { beforeAll, expect, test } from "vitest";
import { proveSession } from "../../../functions/data/sessions.ts";
import { useStore } from "../../data/store.ts";
import { issued } from "./assessment.ts";
import { type Browser, callPortal } from "./call-portal.ts";
import { change, proved, YES } from "./guest.ts";

useStore();

let at: Browser;
beforeAll(async () => {
  at = await proved(await issued("extremes"));
});

test("a version beyond what can be counted is refused, not a fault", async () => {
  const changes = [change("policy", Number.MAX_SAFE_INTEGER, YES)];
  const { status, body } = await callPortal("saveAnswers", at, { body: { changes } });
  expect([status, body.error?.fields?.[0]?.path]).toEqual([422, "changes.0.version"]);
});

test("a session that ended while Start was pressed is told to come in again", async () => {
  await expect(proveSession("0".repeat(64), new Date().toISOString())).rejects.toMatchObject({
    code: "not-signed-in",
  });
});

test("JSON nested very deep is refused", async () => {
  const raw = `{"changes":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  expect((await callPortal("saveAnswers", at, { raw })).status).toBe(422);
  const keys = `${'{"answer":'.repeat(50_000)}1${"}".repeat(50_000)}`;
  expect((await callPortal("saveAnswers", at, { raw: keys })).status).toBe(422);
});

test.for([1e-200, -1e-140, 1e300])("a number no table can hold is refused: %s", async (value) => {
  const changes = [change("uses", 0, { is: "number", value })];
  const { body } = await callPortal("saveAnswers", at, { body: { changes } });
  expect(body.error?.fields?.[0]?.path).toBe("changes.0.answer.value");
});
