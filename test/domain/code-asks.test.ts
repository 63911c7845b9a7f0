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

test("an ask counts for a day", () => {
  const asks = [ask("a", "10:00:00"), ask("b", "10:00:01")];
  expect(recentAsks(asks, "2027-01-02T10:00:00.000Z")).toEqual([asks[1]]);
});

test("a link in wrong hands guesses at no more than twenty codes a day", () => {
  const asks: CodeAsk[] = [];
  const start = Date.parse(at("00:00:00"));
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const now = new Date(start + minute * 60_000).toISOString();
    const session = `session-${minute}`;
    if (secondsUntilCode(asks, session, now) === 0) asks.push({ session, at: now });
  }
  expect(asks).toHaveLength(20);
  expect(secondsUntilCode(asks, "own", at("23:00:00"))).toBe(3600);
});
