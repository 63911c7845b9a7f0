import { Refusal } from "../domain/errors.ts";
import { Stale } from "./table.ts";

const ATTEMPTS = 6;

/**
 * Loads, decides and saves again when somebody else changed the same subject in between, at most
 * 6 times; then refused as busy. The attempt reads all it assumes anew, so whatever made it stale
 * is seen by its own rules the next time.
 */
export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      if (count === ATTEMPTS) throw new Refusal("busy", "Too much at once; try again.");
    }
  }
}
