import { setImmediate as turn } from "node:timers/promises";
import { chance } from "../../local/faults/chance.ts";

/** How calls that are under way at once get on, each at its own pace. */
export interface Pace {
  /** Follows another seed from now on. */
  follow(seed: number): void;
  /** Holds a call up for as many turns as the seed says, none or a few. */
  hold(): Promise<void>;
}

/** A call is held up for fewer turns than this. */
const MOST_TURNS = 4;

/**
 * Within one process every call would take equally long, and those of two people would always meet
 * in the same order. So each is held up as the seed says: another seed, another order.
 */
export function openPace(): Pace {
  let seed = 0;
  let calls = 0;
  return {
    follow(next) {
      seed = next;
      calls = 0;
    },
    async hold() {
      calls += 1;
      const turns = Math.floor(chance(seed, `pace ${calls}`) * MOST_TURNS);
      for (let left = turns; left > 0; left -= 1) await turn();
    },
  };
}
