import { isOpen } from "../domain/assessment.ts";
import { askedOf, mayRequestLetter } from "../domain/letter-cap.ts";
import { hashAddress, invitationsAt } from "./addresses.ts";
import { sha256 } from "./hash.ts";
import { loadHead } from "./head.ts";
import { listLetters } from "./invitations.ts";
import { dueKey, type Key, keys, systemKeys } from "./keys.ts";
import { letterWrite, offerAgainAt } from "./outbox.ts";
import { invitationFacts } from "./parties.ts";
import { type Item, query, Stale, transact } from "./table.ts";
import { findTokenByHash } from "./tokens.ts";
import { create, update } from "./writes.ts";

/** At most one fresh link per request and per invitation in this time. */
const WINDOW_MS = 10 * 60_000;

/** What nobody is known by is counted in so many rows at most in a window. */
const UNKNOWN_BITS = 12;

/** A request is worked within minutes; its row says for an hour that it was asked. */
const KEPT_SECONDS = 3600;

/**
 * P54 · Note that somebody asked for a fresh link, by an old one or by an address. The work is one
 * read and one write whatever is known, so neither reply nor time tells; what nobody is known by
 * shares a bounded number of rows and asks for no work. TOKEN#sha256 or ADDRESS#hmac / REQUEST#slot
 */
export async function requestLink(
  by: { token: string } | { address: string },
  now: string,
): Promise<void> {
  const asked = "token" in by ? systemKeys.token(sha256(by.token)).pk : addressPk(by.address);
  const known = await isKnown(asked);
  const sk = `REQUEST#${Math.floor(Date.parse(now) / WINDOW_MS)}`;
  const key: Key = { pk: known ? asked : unknownPk(asked), sk };
  const row = { kind: "letter", request: "link", createdAt: now, at: now, offers: 0 };
  const expiresAt = Math.floor(Date.parse(now) / 1000) + KEPT_SECONDS;
  const work = known ? { state: "pending", ...dueKey(offerAgainAt(now), key) } : { state: "done" };
  try {
    await transact([create({ ...key, ...row, ...work, expiresAt })]);
  } catch (error) {
    // Asked within the window already: the same reply.
    if (!(error instanceof Stale)) throw error;
  }
}

async function isKnown(pk: string): Promise<boolean> {
  const prefix = pk.startsWith("TOKEN#") ? "TOKEN" : "INVITATION#";
  return (await query(pk, { prefix, limit: 1 })).length > 0;
}

function unknownPk(pk: string): string {
  const bucket = Number.parseInt(sha256(pk).slice(0, 8), 16) % 2 ** UNKNOWN_BITS;
  return systemKeys.unknown(bucket.toString(16).padStart(3, "0"));
}

/** Whether an item is a request for a fresh link rather than a letter. */
export function isLinkRequest(item: Item): boolean {
  return item.request === "link";
}

/**
 * P55 · Turn a request into one more invitation letter per invitation it stands for; unknown ones
 * stand for none. Running it again adds no second letter. INVITATION#i, OUTBOX#invitation-id
 */
export async function answerLinkRequest(request: Item, now: string): Promise<number> {
  const invitations = await invitationsOf(request.pk);
  let letters = 0;
  for (const each of invitations) if (await offer(each, now)) letters += 1;
  const key = { pk: request.pk, sk: request.sk };
  const done = { set: { state: "done", at: now }, remove: ["duePk", "dueSk"] };
  try {
    await transact([update(key, done, [["pk", "exists"]])]);
  } catch (error) {
    // Its row was cleared away meanwhile, and with it the wish.
    if (!(error instanceof Stale)) throw error;
  }
  return letters;
}

type Asked = Awaited<ReturnType<typeof invitationsAt>>[number];

async function invitationsOf(pk: string): Promise<Asked[]> {
  const [kind, hash = ""] = pk.split("#");
  if (kind === "ADDRESS") return invitationsAt(hash);
  const token = await findTokenByHash(hash);
  return token ? [token] : [];
}

async function offer({ context, assessment, invitation: id }: Asked, now: string) {
  const [head, invitation] = await Promise.all([
    loadHead(context, assessment),
    invitationFacts(context, assessment, id),
  ]);
  if (invitation?.state !== "active" || !isOpen(head.status)) return false;
  const { generation, sends, linkAskedAt } = invitation;
  const since = new Date(Date.parse(now) - WINDOW_MS).toISOString();
  if (linkAskedAt !== undefined && linkAskedAt > since) return false;
  const letters = await listLetters(context, assessment);
  if (!mayRequestLetter(askedOf(letters, id), now)) return false;
  const letter = `invitation-${id}-${generation}-${sends + 1}`;
  try {
    await transact([
      update(
        keys.invitation(context, assessment, id),
        { set: { linkAskedAt: now, sends: sends + 1 } },
        [
          ["state", "=", "active"],
          ["generation", "=", generation],
          linkAskedAt === undefined ? ["linkAskedAt", "absent"] : ["linkAskedAt", "=", linkAskedAt],
        ],
      ),
      letterWrite(context, { id: letter, assessment, letter: "invitation", invitation: id }, now),
    ]);
    return true;
  } catch (error) {
    // Somebody else was sending one in this very moment.
    if (error instanceof Stale) return false;
    throw error;
  }
}

function addressPk(address: string): string {
  return systemKeys.address(hashAddress(address));
}
