import { expect, test } from "vitest";
import { type CodeAsk, recentAsks, secondsUntilCode } from "../../functions/domain/code-asks.ts";

const at = (time: string) => `2027-01-01T${time}.000Z`;
const ask = (session: string, time: string): CodeAsk => ({ session, at: at(time) });

test.for<[what: string, asks: CodeAsk[], now: string, seconds: number]>([
  ["nobody asked", [], "10:00:00", 0],
  ["it asked just now", [ask("own", "10:00:00")], "10:00:00", 30],
  ["it asked 29 seconds ago", [ask("own", "10:00:00")], "10:00:29", 1],
  ["it asked 30 seconds ago", [ask("own", "10:00:00")], "10:00:30", 0],
  ["another session asked just now", [ask("other", "10:00:00")], "10:00:00", 0],
  [
    "three were asked for",
    [ask("a", "10:00:00"), ask("b", "10:01:00"), ask("c", "10:02:00")],
    "10:03:00",
    420,
  ],
  [
    "the first of three is ten minutes old",
    [ask("a", "10:00:00"), ask("b", "10:01:00"), ask("c", "10:02:00")],
    "10:10:00",
    0,
  ],
])("a session waits its seconds when %s", ([, asks, now, seconds]) => {
  expect(secondsUntilCode(asks, "own", at(now))).toBe(seconds);
});

test("an ask counts for ten minutes", () => {
  const asks = [ask("a", "10:00:00"), ask("b", "10:00:01")];
  expect(recentAsks(asks, at("10:10:00"))).toEqual([asks[1]]);
});
