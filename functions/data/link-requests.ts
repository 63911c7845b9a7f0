import { isOpen } from "../domain/assessment.ts";
import { mayRequestLetter } from "../domain/letter-cap.ts";
import { hashAddress, invitationsAt } from "./addresses.ts";
import { sha256 } from "./hash.ts";
import { loadHead } from "./head.ts";
import { listLetters } from "./invitations.ts";
import { dueKey, type Key, keys, systemKeys } from "./keys.ts";
import { letterWrite, offerAgainAt } from "./outbox.ts";
import { invitationFacts } from "./parties.ts";
import { type Item, Stale, transact } from "./table.ts";
import { findTokenByHash } from "./tokens.ts";
import { create, update } from "./writes.ts";

/** At most one fresh link per request and per invitation in this time. */
const WINDOW_MS = 10 * 60_000;

/**
 * P54 · Note that somebody asked for a fresh link, by an old one or by an address. The work is one
 * write whatever is known, so neither reply nor time tells. TOKEN#sha256 or ADDRESS#hmac / REQUEST#slot
 */
export async function requestLink(
  by: { token: string } | { address: string },
  now: string,
): Promise<void> {
  const { pk } = "token" in by ? systemKeys.token(sha256(by.token)) : addressKey(by.address);
  const key: Key = { pk, sk: `REQUEST#${Math.floor(Date.parse(now) / WINDOW_MS)}` };
  const row = { kind: "letter", request: "link", state: "pending", createdAt: now, at: now };
  const expiresAt = Math.floor(Date.parse(now) / 1000) + 2 * 86_400;
  const due = dueKey(offerAgainAt(now), key);
  try {
    await transact([create({ ...key, ...row, offers: 0, ...due, expiresAt })]);
  } catch (error) {
    // Asked within the window already: the same reply.
    if (!(error instanceof Stale)) throw error;
  }
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
  const own = letters.filter((each) => each.letter === "invitation" && each.invitation === id);
  const sentAt = own.map(({ createdAt }) => createdAt);
  if (!mayRequestLetter(sentAt, now)) return false;
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

function addressKey(address: string): { pk: string } {
  return { pk: systemKeys.address(hashAddress(address)) };
}
