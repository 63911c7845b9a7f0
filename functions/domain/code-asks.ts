import { CODE_MINUTES, CODE_RESEND_SECONDS } from "./invitation.ts";

/** That a session asked for a code, and when (ISO 8601). */
export type CodeAsk = { session: string; at: string };

/** Codes that may be asked for in any ten minutes, per invitation and so per session as well. */
const CODES_PER_WINDOW = 3;

/** The asks that still count against the limit. */
export function recentAsks(asks: readonly CodeAsk[], now: string): CodeAsk[] {
  const since = Date.parse(now) - CODE_MINUTES * 60_000;
  return asks.filter(({ at }) => Date.parse(at) > since);
}

/**
 * Whole seconds until this session may ask for another code; 0 when it may now. A session waits
 * 30 s between two; links of one invitation share three codes in ten minutes, so that machines
 * which open a link and press its buttons cannot fill a mailbox.
 */
export function secondsUntilCode(asks: readonly CodeAsk[], session: string, now: string): number {
  const recent = recentAsks(asks, now);
  const own = recent.filter((ask) => ask.session === session).at(-1);
  const oldest = recent.at(-CODES_PER_WINDOW);
  const waits = [
    ...(own ? [Date.parse(own.at) + CODE_RESEND_SECONDS * 1000] : []),
    ...(oldest ? [Date.parse(oldest.at) + CODE_MINUTES * 60_000] : []),
  ];
  return Math.max(0, ...waits.map((until) => Math.ceil((until - Date.parse(now)) / 1000)));
}
