import { expect, test } from "vitest";
import { isClosedByDue } from "../../functions/domain/hard-close.ts";

const due = { date: "2027-03-14", zone: "Europe/Berlin" };
const LAST = "2027-03-14T22:59:59.999Z";
const OVER = "2027-03-14T23:00:00.000Z";

type Ending = Parameters<typeof isClosedByDue>[0];

test.for<[what: string, ending: Ending, now: string, closed: boolean]>([
  ["on the last local second", { hardClose: true, round: 1, due }, LAST, false],
  ["once the due day is over in its zone", { hardClose: true, round: 1, due }, OVER, true],
  ["where late answers are welcome", { round: 1, due }, OVER, false],
  ["for what was returned afterwards", { hardClose: true, round: 2, due }, OVER, false],
])("a round %s", ([, ending, now, closed]) => {
  expect(isClosedByDue(ending, now)).toBe(closed);
});
