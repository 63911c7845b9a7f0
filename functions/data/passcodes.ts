import { createHmac, timingSafeEqual } from "node:crypto";
import { setting } from "../config.ts";
import { Refusal } from "../domain/errors.ts";
import { PASSCODE_PAUSE_MINUTES, PASSCODE_TRIES } from "../domain/invitation.ts";
import { freshPasscode } from "./hash.ts";
import { type Key, keys, type OrganisationContext, systemKeys } from "./keys.ts";
import { provedSession, type SessionRow, sessionEnded } from "./sessions.ts";
import { get, type Item, Stale, transact } from "./table.ts";
import { check, put, update, type Write } from "./writes.ts";

type Held = { id: string; generation: number };

/**
 * P290 · A new passcode for an invitation whose person has no mailbox, and the write that keeps its
 * keyed hash; an earlier one ends with it. PASSCODE#invitation
 */
export function newPasscode(
  context: OrganisationContext,
  assessment: string,
  { id, generation }: Held,
): { passcode: string; write: Write } {
  const passcode = freshPasscode();
  const key = keyOf(context, assessment, id);
  const hash = passcodeHash(key, passcode);
  return { passcode, write: put({ ...key, generation, hash, tries: 0 }) };
}

/**
 * P291 · Prove a session by the passcode of its invitation; returns the secret of the proved session,
 * the old one stays at `opened`. Unlike a code it works again, as nobody can mail the next one; so
 * each try is counted before it is compared, and five in ten minutes pause it in every session. PASSCODE#invitation, SESSION#sha256
 */
export async function proveByPasscode(
  session: SessionRow,
  passcode: string,
  now: string,
): Promise<string> {
  const { context, assessment, invitation, generation, hash } = session;
  const key = keyOf(context, assessment, invitation);
  const item = await counted(key, generation, now);
  if (!same(passcodeHash(key, passcode), String(item.hash))) throw wrong();
  const { secret, write } = provedSession(session, now);
  try {
    await transact([
      check(key, [["hash", "=", item.hash]]),
      check(systemKeys.session(hash), [["endsAt", ">", now]]),
      write,
    ]);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    throw error.failed.some(({ index }) => index === 0) ? gone() : sessionEnded();
  }
  return secret;
}

/** The passcode as it stood when this try was added to its count. */
async function counted(key: Key, generation: number, now: string): Promise<Item> {
  for (let attempt = 1; ; attempt += 1) {
    const item = await get(key);
    if (!item || item.generation !== generation) throw gone();
    const until = typeof item.countedUntil === "string" ? item.countedUntil : "";
    const tries = until > now ? Number(item.tries) : 0;
    if (tries >= PASSCODE_TRIES) throw paused(until, now);
    const ends = new Date(Date.parse(now) + PASSCODE_PAUSE_MINUTES * 60_000).toISOString();
    try {
      await transact([
        update(key, { set: { tries: tries + 1, countedUntil: tries > 0 ? until : ends } }, [
          ["hash", "=", item.hash],
          ["tries", "=", item.tries],
          until ? ["countedUntil", "=", until] : ["countedUntil", "absent"],
        ]),
      ]);
      return item;
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      if (attempt === 5) throw new Refusal("busy", "Too much at once; try again.");
    }
  }
}

function keyOf(context: OrganisationContext, assessment: string, invitation: string): Key {
  return keys.inAssessment(context, assessment, `PASSCODE#${invitation}`);
}

function passcodeHash({ pk, sk }: Key, passcode: string): string {
  const text = `${pk}:${sk}:${passcode}`;
  return createHmac("sha256", setting("ADDRESS_PEPPER")).update(text).digest("hex");
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function gone(): Refusal {
  const message = "This passcode no longer works. Ask whoever gave you the link for a new one.";
  return new Refusal("code-expired", message);
}

function paused(until: string, now: string): Refusal {
  const retryAfter = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
  const message = `Too many tries. Try again in ${Math.ceil(retryAfter / 60)} minutes.`;
  return new Refusal("too-many-tries", message, { retryAfter });
}

function wrong(): Refusal {
  return new Refusal("code-wrong", "This is not the passcode.", {
    fields: [{ path: "passcode", message: "Type the ten digits you were told." }],
  });
}
