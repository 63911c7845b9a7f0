import { Refusal } from "./errors.ts";

/** Letters of one invitation within 24 hours, the supplier's own requests for a link included. */
const LETTERS_A_DAY = 5;
/** Of these, what anybody may ask for who knows the address; the last is left to the buyer. */
const REQUESTED_A_DAY = LETTERS_A_DAY - 1;
const DAY_MS = 24 * 60 * 60_000;

/** The letters that ask a contact to answer; each brings a link and counts against the day's. */
const ASKING: readonly string[] = ["invitation", "reminder", "due-changed", "link-replaced"];

/** When the letters that ask one invitation to answer were asked for. */
export function askedOf(
  letters: readonly { letter: string; invitation?: string | undefined; createdAt: string }[],
  invitation: string,
): string[] {
  const own = letters.filter((each) => each.invitation === invitation);
  return own.filter(({ letter }) => ASKING.includes(letter)).map(({ createdAt }) => createdAt);
}

/** Whether one more letter of an invitation is within the day's limit. */
export function isLetterAllowed(askedAt: readonly string[], now: string): boolean {
  return ofToday(askedAt, now).length < LETTERS_A_DAY;
}

/**
 * Refuses one more reminder within a day of the last that somebody asked for, or beyond the day's
 * letters. Instants are ISO 8601.
 */
export function assertReminderAllowed(
  remindedAt: string | undefined,
  askedAt: readonly string[],
  now: string,
): void {
  assertLetterAllowed(askedAt, now);
  if (remindedAt === undefined) return;
  const free = Date.parse(remindedAt) + DAY_MS - Date.parse(now);
  if (free <= 0) return;
  throw new Refusal("too-soon", "Reminded within the last day already; wait until tomorrow.", {
    retryAfter: Math.ceil(free / 1000),
  });
}

/**
 * Refuses one more letter of an invitation where five were asked for within the last 24 hours.
 * `askedAt` are the instants (ISO 8601) of its letters so far.
 */
export function assertLetterAllowed(askedAt: readonly string[], now: string): void {
  const recent = ofToday(askedAt, now);
  const [oldest] = recent.slice(-LETTERS_A_DAY);
  if (oldest === undefined || recent.length < LETTERS_A_DAY) return;
  const free = Date.parse(oldest) + DAY_MS - Date.parse(now);
  throw new Refusal(
    "too-soon",
    `${LETTERS_A_DAY} letters within a day are enough for one person; copy the link instead.`,
    { retryAfter: Math.ceil(free / 1000) },
  );
}

/**
 * Whether a request for a fresh link may add one more letter. Requests need no proof, so they must
 * neither fill a mailbox nor use up what the buyer may send.
 */
export function mayRequestLetter(askedAt: readonly string[], now: string): boolean {
  return ofToday(askedAt, now).length < REQUESTED_A_DAY;
}

function ofToday(askedAt: readonly string[], now: string): string[] {
  return askedAt.filter((at) => Date.parse(now) - Date.parse(at) < DAY_MS).toSorted();
}
