import { expect, test } from "vitest";
import { applyRulings, type Ruling, ruledState } from "../../functions/domain/rulings.ts";
import {
  inScope,
  type QuestionState,
  stateOf,
  withoutResponse,
} from "../../functions/domain/states.ts";

const said = { reason: "Seen in the contract.", by: "m1", at: "2026-11-24T10:00:00Z" };
const override: Ruling = { kind: "override", points: 50, ...said };
const acceptNa: Ruling = { kind: "accept-na", ...said };
const fifty: QuestionState = { kind: "answered", points: 50 };

test.for<[rule: string, before: QuestionState, ruling: Ruling | undefined, after: QuestionState]>([
  [
    "no ruling leaves the answer",
    { kind: "answered", points: 100 },
    undefined,
    { kind: "answered", points: 100 },
  ],
  ["an override replaces the points", { kind: "answered", points: 100 }, override, fifty],
  ["an override makes a silence an answer", { kind: "undisclosed" }, override, fifty],
  ["an override answers a claimed N/A", { kind: "na-claimed" }, override, fifty],
  ["a claimed N/A can be accepted", { kind: "na-claimed" }, acceptNa, { kind: "na-accepted" }],
  [
    "N/A is not accepted where nobody claims it",
    { kind: "unanswered" },
    acceptNa,
    { kind: "unanswered" },
  ],
  ["an answer given since stands against N/A", fifty, acceptNa, fifty],
  ["a hidden question stays hidden", { kind: "hidden" }, override, { kind: "hidden" }],
])("%s", ([, before, ruling, after]) => {
  expect(ruledState(before, ruling)).toEqual(after);
});

test("rulings apply to their questions only, and the states given stay as they are", () => {
  const states = { q1: { kind: "nda" }, q2: { kind: "na-claimed" } } as const;
  const ruled = applyRulings(states, { q1: override, q3: override });
  expect(ruled).toEqual({ q1: fifty, q2: { kind: "na-claimed" }, q3: fifty });
  expect(states.q1).toEqual({ kind: "nda" });
});

test("a question without an entry is unanswered, whatever its id", () => {
  expect(stateOf({}, "q1")).toEqual({ kind: "unanswered" });
  expect(stateOf({}, "constructor")).toEqual({ kind: "unanswered" });
  expect(stateOf({ q1: fifty }, "q1")).toEqual(fifty);
});

test("only hidden questions and accepted N/A leave the sum", () => {
  const kinds = [
    "unknown",
    "undisclosed",
    "nda",
    "unanswered",
    "na-claimed",
    "na-accepted",
    "hidden",
  ] as const;
  expect(kinds.filter((kind) => !inScope({ kind }))).toEqual(["na-accepted", "hidden"]);
  expect(inScope(fifty)).toBe(true);
});

test("a round closed without a response turns only silence into undisclosed", () => {
  expect(withoutResponse({ kind: "unanswered" })).toEqual({ kind: "undisclosed" });
  expect(withoutResponse({ kind: "nda" })).toEqual({ kind: "nda" });
  expect(withoutResponse(fifty)).toEqual(fifty);
});
