import { setTimeout as pause } from "node:timers/promises";

/**
 * Asks again until the reply fits; for what follows a request by way of a stream. Fails after the
 * timeout (milliseconds) and says what was waited for.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  fits: (reply: T) => boolean,
  timeout = 20_000,
): Promise<T> {
  for (const end = Date.now() + timeout; Date.now() < end; await pause(50)) {
    const reply = await ask();
    if (fits(reply)) return reply;
  }
  throw new Error(`Waited ${timeout / 1000} s in vain: ${what}.`);
}
