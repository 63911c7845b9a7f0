import { freshSecret, sha256 } from "./hash.ts";
import { type OrganisationContext, organisationContext, systemKeys } from "./keys.ts";
import { get } from "./table.ts";
import { create, type Write } from "./writes.ts";

/** What a link opens, as long as the invitation still has this generation. */
export type LinkToken = {
  context: OrganisationContext;
  assessment: string;
  invitation: string;
  generation: number;
  /** ISO 8601, UTC. */
  expiresAt: string;
};

/** A row outlives its link by this much, so that an old link can still say what became of it. */
const KEPT_SECONDS = 180 * 24 * 3600;

/**
 * A new link token of 256 random bits (43 characters of base64url) and the write that lets it in.
 * Only its SHA-256 is stored. `expiresAt` is an ISO 8601 instant.
 */
export function newToken(
  { organisation }: OrganisationContext,
  link: { assessment: string; invitation: string; generation: number; expiresAt: string },
): { token: string; write: Write } {
  const token = freshSecret();
  const { expiresAt: endsAt, ...rest } = link;
  const expiresAt = Math.floor(Date.parse(endsAt) / 1000) + KEPT_SECONDS;
  const key = systemKeys.token(sha256(token));
  return { token, write: create({ ...key, organisation, ...rest, endsAt, expiresAt }) };
}

/** P40 · What a link token stands for; unknown and mangled are both undefined. TOKEN#sha256 */
export async function findToken(token: string): Promise<LinkToken | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  return findTokenByHash(sha256(token));
}

/** P41 · What the token of this SHA-256 stands for. TOKEN#sha256 */
export async function findTokenByHash(hash: string): Promise<LinkToken | undefined> {
  const item = await get(systemKeys.token(hash));
  if (!item) return undefined;
  return {
    context: organisationContext(String(item.organisation)),
    assessment: String(item.assessment),
    invitation: String(item.invitation),
    generation: Number(item.generation),
    expiresAt: String(item.endsAt),
  };
}
