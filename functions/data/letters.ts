import type { LetterFacts } from "../domain/letter-facts.ts";
import { dueKey, type Key, type OrganisationContext, organisationContext } from "./keys.ts";
import { prepareApproval } from "./letter-approval.ts";
import { prepareCode } from "./letter-code.ts";
import { prepareComments } from "./letter-comments.ts";
import { prepareFinding } from "./letter-finding.ts";
import { prepareFindingReply } from "./letter-finding-reply.ts";
import { prepareHandedOver } from "./letter-handed-over.ts";
import { prepareInvitation } from "./letter-invitation.ts";
import { prepareReceipt } from "./letter-receipt.ts";
import { prepareSubmitted } from "./letter-submitted.ts";
import { prepareUnsigned } from "./letter-unsigned.ts";
import { type LetterRow, letterRow, offerAgainAt } from "./outbox.ts";
import type { Prepared } from "./prepared-letter.ts";
import { retried } from "./retried.ts";
import { notSuppressed, type Suppressed, suppressionOf } from "./suppression.ts";
import { get, type Item, Stale, transact } from "./table.ts";
import { update, type Write } from "./writes.ts";

/** A letter that is being sent has an outcome within this time, or it is unknown. */
const SENDING_MS = 10 * 60_000;

/** What an attempt came to; see `settleLetter`. */
export type Outcome =
  | { outcome: "sent"; messageId: string }
  | { outcome: "later" | "failed" | "unknown"; reason: string };

/** P64 · A row of the outbox as it stands. OUTBOX# (or a request for a link) */
export function loadOutboxItem(key: Key): Promise<Item | undefined> {
  return get(key);
}

/** Whether a row wants work now: pending, and not put off. */
export function isOffered(item: Item | undefined, now: string): item is Item {
  if (item?.state !== "pending") return false;
  return typeof item.notBefore !== "string" || item.notBefore <= now;
}

/**
 * P65 · Claim a letter: `pending` becomes `sending` together with the token or code it carries,
 * on condition that it may still be sent. Returns what it says; undefined when it is not to be
 * sent (the row then says why) or somebody else has it. OUTBOX#, ADDRESS#hmac / SUPPRESSED, and per letter TOKEN#, SESSION#
 */
export function claimLetter(key: Key, now: string): Promise<LetterFacts | undefined> {
  return retried(async () => {
    const item = await get(key);
    if (!isOffered(item, now)) return undefined;
    const row = letterRow(item);
    const prepared = await prepare(organisationContext(row.organisation), row, now);
    if ("refused" in prepared) {
      await transact([suppressed(key, prepared.refused, now)]);
      return undefined;
    }
    const { email } = prepared.facts.to;
    const stopped = await suppressionOf(email);
    if (stopped) {
      await transact([suppressed(key, STOPPED[stopped], now)]);
      return undefined;
    }
    await transact([claimed(key, now), ...prepared.writes, notSuppressed(email)]);
    return prepared.facts;
  });
}

/**
 * P66 · Record what became of a claimed letter. `later` gives the row back for the sweep to offer
 * again; a row that has an outcome already keeps it. OUTBOX#
 */
export async function settleLetter(key: Key, outcome: Outcome, now: string): Promise<void> {
  try {
    await transact([settled(key, outcome, now)]);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
  }
}

function prepare(context: OrganisationContext, row: LetterRow, now: string): Promise<Prepared> {
  switch (row.letter) {
    case "invitation":
    case "reminder":
    case "due-changed":
    case "link-replaced":
      return prepareInvitation(context, { ...row, letter: row.letter }, now);
    case "code":
      return prepareCode(context, row, now);
    case "receipt":
      return prepareReceipt(context, row);
    case "submitted":
      return prepareSubmitted(context, row);
    case "handed-over":
      return prepareHandedOver(context, row);
    case "unsigned":
      return prepareUnsigned(context, row, now);
    case "comments":
      return prepareComments(context, row, now);
    case "finding":
      return prepareFinding(context, row, now);
    case "finding-reply":
      return prepareFindingReply(context, row);
    case "approval":
      return prepareApproval(context, row);
  }
}

const STOPPED: Readonly<Record<Suppressed, string>> = {
  bounced: "Earlier mail to this address came back; give another address or hand the link over.",
  complained: "Mail to this address was reported as unwanted; hand the link over by other means.",
};

function claimed(key: Key, now: string): Write {
  const until = new Date(Date.parse(now) + SENDING_MS).toISOString();
  const set = { state: "sending", at: now, ...dueKey(until, key) };
  return update(key, { set, remove: ["notBefore"] }, [["state", "=", "pending"]]);
}

function suppressed(key: Key, reason: string, now: string): Write {
  const set = { state: "suppressed", at: now, reason };
  return update(key, { set, remove: ["duePk", "dueSk"] }, [["state", "=", "pending"]]);
}

function settled(key: Key, outcome: Outcome, now: string): Write {
  const sending = [["state", "=", "sending"]] satisfies [string, "=", string][];
  if (outcome.outcome === "later") {
    const notBefore = offerAgainAt(now);
    const set = { state: "pending", at: now, reason: outcome.reason, notBefore };
    return update(key, { set: { ...set, ...dueKey(notBefore, key) } }, sending);
  }
  const { outcome: state, ...more } = outcome;
  const remove = ["duePk", "dueSk", ...(state === "sent" ? ["reason"] : [])];
  return update(key, { set: { state, at: now, ...more }, remove }, sending);
}
