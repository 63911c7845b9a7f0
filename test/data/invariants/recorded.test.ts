import { expect, test } from "vitest";
import { routes } from "../../../functions/contract/routes.ts";
import { hashOf, sha256 } from "../../../functions/data/hash.ts";
import { type Door, DoorRefusal } from "../../../infra/local/actors/door.ts";
import { newHistory } from "../../../infra/local/invariants/history.ts";
import { recorded } from "../../../infra/local/invariants/recorded.ts";

const ANSWER = { is: "option", option: "yes" } as const;
const CHANGES = [{ question: "policy", version: 0, change: "change-0001", answer: ANSWER }];

/** What a history holds after one call at a door that answers so. */
async function noted(answer: () => Promise<unknown>) {
  const history = newHistory();
  const door = recorded((() => answer()) as Door, history, "maria");
  await door(routes.portal.saveAnswers, { body: { changes: CHANGES } }).catch(() => undefined);
  return history.calls()[0];
}

const refusal = (status: number, body: object) => async () => {
  throw new DoorRefusal("PATCH /answers", status, "any", JSON.stringify(body));
};

test("a success is noted with what was saved, answers as hashes only", async () => {
  const saved = [{ question: "policy", version: 1 }];
  const call = await noted(async () => ({ saved, conflicts: [] }));
  expect(call).toMatchObject({ who: "maria", route: "portal.saveAnswers", outcome: "ok" });
  expect(call?.received.saved).toEqual(saved);
  expect(call?.sent.changes?.[0]).toEqual({ ...CHANGES[0], answer: hashOf(ANSWER) });
});

test("a conflict certainly changed nothing but what it says was saved", async () => {
  const saved = [{ question: "policy", version: 1 }];
  expect(await noted(refusal(409, { saved, conflicts: [] }))).toMatchObject({
    ...{ outcome: "fail", status: 409 },
    received: { saved },
  });
});

test.for<[what: string, answer: () => Promise<unknown>]>([
  ["a fault of the server", refusal(500, { error: { code: "fault" } })],
  ["a refusal as busy", refusal(503, { error: { code: "busy" } })],
  ["a lost reply", () => Promise.reject(new TypeError("fetch failed"))],
  ["half a reply", () => Promise.reject(new SyntaxError("Unexpected end of JSON input"))],
])("%s may have happened", async ([, answer]) => {
  expect(await noted(answer)).toMatchObject({ outcome: "unknown", received: {} });
});

test("a call without any end may have happened and ends after all others", () => {
  const history = newHistory();
  history.begin({ who: "maria", route: "portal.submit", params: {}, sent: {} });
  expect(history.calls()).toMatchObject([{ outcome: "unknown", ended: Number.POSITIVE_INFINITY }]);
});

test("a supplier's calls are known by the link that was opened, of which the hash is kept", async () => {
  const history = newHistory();
  const landing = { assessment: "assessment-1", due: { date: "2099-01-31", zone: "UTC" } };
  const door = recorded((async () => landing) as unknown as Door, history, "maria");
  await door(routes.portal.openSession, { body: { token: "secret" } });
  await door(routes.portal.getSession);
  const [opened, next] = history.calls();
  expect(next).toMatchObject({ assessment: "assessment-1", link: sha256("secret") });
  expect(JSON.stringify([opened, next])).not.toContain('"secret"');
});
