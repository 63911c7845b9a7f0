import { Refusal } from "../domain/errors.ts";
import { SESSION_HOURS } from "../domain/invitation.ts";
import { freshSecret, sha256 } from "./hash.ts";
import { type OrganisationContext, organisationContext, systemKeys } from "./keys.ts";
import { get, type Item, Stale, transact } from "./table.ts";
import { check, create, remove, type Write } from "./writes.ts";

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

/**
 * P46 · Prove without a code: a session of level `proved` under a new secret, which is returned;
 * the old one stays at `opened`. Unless it has ended. SESSION#sha256
 */
export async function proveSession(hash: string, now: string): Promise<string> {
  const session = await loadSession(hash, now);
  if (!session) throw sessionEnded();
  const { secret, write } = provedSession(session, now);
  try {
    await transact([check(systemKeys.session(hash), [["endsAt", ">", now]]), write]);
  } catch (error) {
    throw error instanceof Stale ? sessionEnded() : error;
  }
  return secret;
}

/**
 * A new secret for a session that proves itself, and the write that keeps it: whoever planted or
 * knew the secret from before the proof gains nothing by it.
 */
export function provedSession(
  { context, assessment, invitation, generation }: Omit<SessionRow, "hash" | "level" | "endsAt">,
  now: string,
): { secret: string; write: Write } {
  const secret = freshSecret();
  const { organisation } = context;
  const row = { organisation, assessment, invitation, generation, level: "proved" };
  const key = systemKeys.session(sha256(secret));
  return { secret, write: create({ ...key, ...row, createdAt: now, ...life(now) }) };
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
function life(now: string): { endsAt: string; expiresAt: number } {
  const ends = Date.parse(now) + SESSION_HOURS * 3_600_000;
  return { endsAt: new Date(ends).toISOString(), expiresAt: Math.floor(ends / 1000) + 86_400 };
}

/** What a stored session may reach. */
export function rowOf(item: Item): Omit<SessionRow, "hash"> {
  return {
    context: organisationContext(String(item.organisation)),
    assessment: String(item.assessment),
    invitation: String(item.invitation),
    generation: Number(item.generation),
    level: item.level === "proved" ? "proved" : "opened",
    endsAt: String(item.endsAt),
  };
}
