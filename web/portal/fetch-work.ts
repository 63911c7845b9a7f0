import { CallError } from "../client.ts";
import { loadWork, SavedState, WorkPage } from "./parts/late-parts.ts";
import type { Portal } from "./portal.ts";
import { loadWorkWords } from "./speak.ts";
import type { work } from "./work.ts";

/**
 * Fetches what answering needs; called ahead it saves the wait after the proof. Rejects with a
 * CallError of status 0 when it does not arrive; asking again tries again.
 */
export async function fetchWork(portal: Portal): Promise<typeof work> {
  try {
    const parts = [WorkPage.fetch(), SavedState.fetch(), loadWorkWords(portal)];
    const [loaded] = await Promise.all([loadWork(), ...parts]);
    return loaded;
  } catch (cause) {
    throw new CallError(0, "unreachable", String(cause));
  }
}
