import { CODE_MINUTES, CODE_RESEND_SECONDS } from "./invitation.ts";

/** That a session asked for a code, and when (ISO 8601). */
export type CodeAsk = { session: string; at: string };

/** Codes that may be asked for in any ten minutes, per invitation and so per session as well. */
const CODES_PER_WINDOW = 3;

/**
 * Codes of one invitation in any 24 hours. With five tries each, a link in wrong hands guesses one
 * code in ten thousand a day.
 */
const CODES_A_DAY = 20;

const WINDOW_MS = CODE_MINUTES * 60_000;
const DAY_MS = 24 * 3_600_000;

/** The asks that still count against a limit. */
export function recentAsks(asks: readonly CodeAsk[], now: string): CodeAsk[] {
  const since = Date.parse(now) - DAY_MS;
  return asks.filter(({ at }) => Date.parse(at) > since);
}

/**
 * Whole seconds until this session may ask for another code; 0 when it may now. A session waits
 * 30 s between two; links of one invitation share three codes in ten minutes and twenty in a day,
 * so that machines which open a link and press its buttons cannot fill a mailbox.
 */
export function secondsUntilCode(asks: readonly CodeAsk[], session: string, now: string): number {
  const own = asks.filter((ask) => ask.session === session).at(-1);
  const free = (ask: CodeAsk | undefined, ms: number) => (ask ? Date.parse(ask.at) + ms : 0);
  const until = Math.max(
    free(own, CODE_RESEND_SECONDS * 1000),
    free(asks.at(-CODES_PER_WINDOW), WINDOW_MS),
    free(asks.at(-CODES_A_DAY), DAY_MS),
  );
  return Math.max(0, Math.ceil((until - Date.parse(now)) / 1000));
}
