import { Refusal } from "../domain/errors.ts";
import { SESSION_HOURS } from "../domain/invitation.ts";
import { freshSecret, sha256 } from "./hash.ts";
import { type OrganisationContext, organisationContext, systemKeys } from "./keys.ts";
import { get, type Item, Stale, transact } from "./table.ts";
import { create, remove, update } from "./writes.ts";

/** What a supplier's session may reach; `hash` is the SHA-256 of its secret. */
export type SessionRow = {
  hash: string;
  context: OrganisationContext;
  assessment: string;
  invitation: string;
  generation: number;
  level: "opened" | "proved";
  /** Ends without a new code; ISO 8601. */
  endsAt: string;
};

/**
 * P43 · Open a session of level `opened` for a link. Returns its secret, of which only the
 * SHA-256 is stored. SESSION#sha256
 */
export async function openSession(
  { organisation }: OrganisationContext,
  link: { assessment: string; invitation: string; generation: number },
  now: string,
): Promise<{ secret: string; hash: string }> {
  const secret = freshSecret();
  const hash = sha256(secret);
  const { assessment, invitation, generation } = link;
  const row = { organisation, assessment, invitation, generation, level: "opened" };
  await transact([create({ ...systemKeys.session(hash), ...row, createdAt: now, ...life(now) })]);
  return { secret, hash };
}

/** P44 · The session of a secret, if it has not ended by time. SESSION#sha256 */
export async function findSession(secret: string, now: string): Promise<SessionRow | undefined> {
  return loadSession(sha256(secret), now);
}

/** P45 · The session of this hash, if it has not ended by time. SESSION#sha256 */
export async function loadSession(hash: string, now: string): Promise<SessionRow | undefined> {
  const item = await get(systemKeys.session(hash));
  if (!item || String(item.endsAt) <= now) return undefined;
  return { hash, ...rowOf(item) };
}

/** P46 · Raise a session to `proved` without a code, unless it has ended. SESSION#sha256 */
export async function proveSession(hash: string, now: string): Promise<void> {
  const set = { level: "proved", ...life(now) };
  try {
    await transact([update(systemKeys.session(hash), { set }, [["endsAt", ">", now]])]);
  } catch (error) {
    throw error instanceof Stale ? sessionEnded() : error;
  }
}

/** The refusal of whoever acts with a session that has ended. */
export function sessionEnded(): Refusal {
  return new Refusal("not-signed-in", "This session has ended. Open the link of the mail again.");
}

/** P47 · End a session; ending it twice is harmless. SESSION#sha256 */
export async function endSession(hash: string): Promise<void> {
  await transact([remove(systemKeys.session(hash))]);
}

/** When a session that starts or is proved now ends, and when its row is cleared away. */
export function life(now: string): { endsAt: string; expiresAt: number } {
  const ends = Date.parse(now) + SESSION_HOURS * 3_600_000;
  return { endsAt: new Date(ends).toISOString(), expiresAt: Math.floor(ends / 1000) + 86_400 };
}

function rowOf(item: Item): Omit<SessionRow, "hash"> {
  return {
    context: organisationContext(String(item.organisation)),
    assessment: String(item.assessment),
    invitation: String(item.invitation),
    generation: Number(item.generation),
    level: item.level === "proved" ? "proved" : "opened",
    endsAt: String(item.endsAt),
  };
}
