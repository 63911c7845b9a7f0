import { expect, test } from "vitest";
import {
  assertRoomFor,
  correctionsIn,
  type Said,
  unreadBy,
} from "../../functions/domain/comments.ts";
import { digestAt } from "../../functions/domain/digest.ts";

const said = (part: Partial<Said>): Said => ({
  ...{ question: "policy", side: "supplier", at: "2026-11-24T08:00:00.000Z", round: 1 },
  ...part,
});

test("one's own words are never unread, the other side's until looked at", () => {
  const all = [said({}), said({ side: "buyer", at: "2026-11-24T09:00:00.000Z" })];
  expect(unreadBy("supplier", all, {})).toEqual([all[1]]);
  expect(unreadBy("supplier", all, { policy: "2026-11-24T09:00:00.000Z" })).toEqual([]);
});

const asked = said({ correction: "asked" });
const declined = said({ side: "buyer", at: "2026-11-24T09:00:00.000Z", correction: "declined" });

test.for<
  [what: string, said: Said[], rounds: { round: number; returned?: string[] }[], is: object]
>([
  ["stands", [asked], [{ round: 1 }], { policy: "asked" }],
  ["ends with a refusal", [declined, asked], [{ round: 1 }], { policy: "declined" }],
  [
    "stands again when asked again",
    [asked, declined, { ...asked, at: "2026-11-25T08:00:00.000Z" }],
    [{ round: 1 }],
    { policy: "asked" },
  ],
  [
    "ends with a return",
    [asked],
    [{ round: 1 }, { round: 2, returned: ["policy"] }],
    { policy: "returned" },
  ],
  [
    "outlives the return of others",
    [asked],
    [{ round: 1 }, { round: 2, returned: ["uses"] }],
    { policy: "asked" },
  ],
  ["is none without being asked", [said({})], [{ round: 1 }], {}],
])("a wish to correct an answer %s", ([, all, rounds, is]) => {
  expect(correctionsIn(all, rounds)).toEqual(is);
});

test.for<[what: string, count: number, full: boolean]>([
  ["a hundredth comment fits", 99, false],
  ["a hundred and first does not", 100, true],
])("%s", ([, count, full]) => {
  const act = () =>
    assertRoomFor(
      "policy",
      Array.from({ length: count }, () => said({})),
    );
  if (full) expect(act).toThrow("full");
  else expect(act).not.toThrow();
});

test.for<[what: string, last: string | undefined, now: string, at: string]>([
  [
    "a first letter waits a quarter of an hour",
    undefined,
    "2026-11-24T08:00:00.000Z",
    "2026-11-24T08:15:00.000Z",
  ],
  [
    "a second one waits for the day to pass",
    "2026-11-24T08:15:00.000Z",
    "2026-11-24T10:00:00.000Z",
    "2026-11-25T08:15:00.000Z",
  ],
  [
    "after days it is a quarter of an hour again",
    "2026-11-20T08:15:00.000Z",
    "2026-11-24T10:00:00.000Z",
    "2026-11-24T10:15:00.000Z",
  ],
])("%s", ([, last, now, at]) => {
  expect(digestAt(last, now)).toBe(at);
});
