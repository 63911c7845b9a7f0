import { Refusal } from "./errors.ts";
import { assertLetterAllowed } from "./letter-cap.ts";

/** Colleagues who may hold a share of one assessment at the same time. */
const MAX_DELEGATIONS = 20;

/** Letters that the supplier's side may have written for one assessment within a day. */
const TEAM_LETTERS_A_DAY = 30;

const DAY_MS = 24 * 60 * 60_000;

/** Refuses one more colleague where 20 hold a share already. */
export function assertRoomInTeam(active: number): void {
  if (active < MAX_DELEGATIONS) return;
  throw new Refusal(
    "conflict",
    `At most ${MAX_DELEGATIONS} colleagues at a time; take a share back first.`,
    { reason: "colleagues-full" },
  );
}

/** A letter as far as the caps go; `createdAt` is when it was asked for. */
type Asked = { letter: string; invitation?: string | undefined; createdAt: string };

/**
 * Refuses one more letter to a colleague where the supplier's side had 30 written within the last
 * 24 hours, or five for this one: a stolen link must not become a way to fill mailboxes. `team` are
 * all invitations; those that somebody of the supplier asked for name who did.
 */
export function assertLetters(
  letters: readonly Asked[],
  team: readonly { id: string; by?: string | undefined }[],
  invitation: string,
  now: string,
): void {
  const colleagues = new Set(team.flatMap(({ id, by }) => (by === undefined ? [] : [id])));
  const sent = letters.filter(({ letter }) => letter === "invitation");
  const own = sent.filter((each) => each.invitation === invitation);
  assertLetterAllowed(
    own.map(({ createdAt }) => createdAt),
    now,
  );
  const all = sent
    .filter(({ invitation: to }) => to !== undefined && colleagues.has(to))
    .map(({ createdAt }) => createdAt)
    .filter((at) => Date.parse(now) - Date.parse(at) < DAY_MS)
    .toSorted();
  const [oldest] = all.slice(-TEAM_LETTERS_A_DAY);
  if (oldest === undefined || all.length < TEAM_LETTERS_A_DAY) return;
  const free = Date.parse(oldest) + DAY_MS - Date.parse(now);
  throw new Refusal(
    "too-soon",
    `${TEAM_LETTERS_A_DAY} letters to colleagues within a day are the most; try again tomorrow.`,
    { retryAfter: Math.ceil(free / 1000), reason: "letters-full" },
  );
}
