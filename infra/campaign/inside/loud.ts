import type { Answering } from "../../local/gate/forward.ts";

/**
 * What answers within this process, made to end the process where it fails: in a rehearsal the
 * failure would pass for a fault that was planted.
 */
export function loud(answer: Answering): Answering {
  return (request) =>
    answer(request).catch((error: unknown) => {
      process.nextTick(() => {
        throw error;
      });
      throw error;
    });
}
