import type { BellFault } from "./bell-fault.ts";
import type { Cell } from "./cell.ts";
import { DAY_MS, MINUTE_MS } from "./operations/kit.ts";

const bell = (name: string, bells: BellFault): Cell => ({ name, bells, rules: [] });

/** The most records that one batch of an operation holds. */
const MOST_RECORDS = 3;

/** What the stream between the tables and the functions may do. */
const DOORBELLS: readonly Cell[] = [
  bell("the stream repeats itself, backwards", { kind: "repeat" }),
  bell("the stream runs backwards", { kind: "reverse" }),
  bell("the stream loses everything", { kind: "lose" }),
  bell("the stream is late, after the sweep", { kind: "hold" }),
  ...Array.from({ length: MOST_RECORDS + 1 }, (_, position) =>
    bell(`a poisonous record at ${position}`, { kind: "poison", position }),
  ),
];

/** What clocks and the scheduler may do around a deed. */
const CLOCKS: readonly Cell[] = [
  {
    ...{ name: "the clock is five minutes late, then right", rules: [] },
    before: async ({ pass }) => pass(-5 * MINUTE_MS),
    after: async ({ pass }) => pass(5 * MINUTE_MS),
  },
  {
    ...{ name: "the clock is five minutes early, then right", rules: [] },
    before: async ({ pass }) => pass(5 * MINUTE_MS),
    after: async ({ pass }) => pass(-5 * MINUTE_MS),
  },
  {
    ...{ name: "the clock jumps a day", rules: [] },
    after: async ({ pass }) => pass(DAY_MS),
  },
  {
    ...{ name: "the scheduler runs twice at once, three times", rules: [] },
    async after({ sweep }) {
      for (let turn = 0; turn < 3; turn += 1) await Promise.all([sweep(), sweep()]);
    },
  },
  {
    ...{ name: "the scheduler misses a day, then runs twice at once", rules: [] },
    async after({ pass, sweep }) {
      pass(DAY_MS);
      await Promise.all([sweep(), sweep()]);
    },
  },
];

/** Everything that stream, clock and scheduler may do; the calls themselves are left alone. */
export function doorbellsAndClocks(): readonly Cell[] {
  return [...DOORBELLS, ...CLOCKS];
}
