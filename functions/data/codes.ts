import { createHmac, timingSafeEqual } from "node:crypto";
import { setting } from "../config.ts";
import { type CodeAsk, recentAsks, secondsUntilCode } from "../domain/code-asks.ts";
import { Refusal } from "../domain/errors.ts";
import { CODE_MINUTES, CODE_TRIES } from "../domain/invitation.ts";
import { freshCode, freshId } from "./hash.ts";
import { keys, type OrganisationContext, systemKeys } from "./keys.ts";
import { letterWrite } from "./outbox.ts";
import { provedSession, rowOf, sessionEnded } from "./sessions.ts";
import { get, Stale, transact } from "./table.ts";
import { check, put, update, type Write } from "./writes.ts";

type Asking = { assessment: string; invitation: string; session: string };

/**
 * P48 · Ask for a code letter for a session; 429 with the seconds to wait when it was asked for
 * too often. Asks of one invitation are counted on one item, so that two at once cannot both
 * take the last one. CODES#invitation, OUTBOX#code-id
 */
export async function askForCode(
  context: OrganisationContext,
  asking: Asking,
  now: string,
): Promise<void> {
  const { assessment, invitation, session } = asking;
  const key = keys.inAssessment(context, assessment, `CODES#${invitation}`);
  for (let attempt = 1; ; attempt += 1) {
    const item = await get(key);
    const asks = (item?.asks ?? []) as CodeAsk[];
    const wait = secondsUntilCode(asks, session, now);
    if (wait > 0) throw tooSoon(wait);
    const version = Number(item?.version ?? 0);
    const next = [...recentAsks(asks, now), { session, at: now }];
    const letter = { id: `code-${freshId()}`, assessment, letter: "code", invitation } as const;
    try {
      await transact([
        put({ ...key, asks: next, version: version + 1 }, [
          item ? ["version", "=", version] : ["pk", "absent"],
        ]),
        check(systemKeys.session(session), [["endsAt", ">", now]]),
        letterWrite(context, { ...letter, session }, now),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      if (error.failed.some(({ index }) => index === 1)) throw sessionEnded();
      if (attempt === 5) throw new Refusal("busy", "Too much at once; try again.");
    }
  }
}

/**
 * A new code of six digits and the write that binds it to a session; an earlier code of that
 * session ends with it. What is stored is keyed, because six digits alone are quickly guessed.
 */
export function newCode(session: string, now: string): { code: string; write: Write } {
  const code = freshCode();
  const codeEndsAt = new Date(Date.parse(now) + CODE_MINUTES * 60_000).toISOString();
  const set = { codeHash: codeHash(session, code), codeEndsAt, codeTries: 0 };
  return { code, write: update(systemKeys.session(session), { set }, [["endsAt", ">", now]]) };
}

/**
 * P49 · Prove a session by its code; returns the secret of the proved session, the old one stays
 * at `opened`. Each try is counted before it is compared, bound to the code it was made on, so
 * guesses made at once cannot exceed five; a code works once. SESSION#sha256
 */
export async function proveByCode(session: string, code: string, now: string): Promise<string> {
  const key = systemKeys.session(session);
  const item = await get(key);
  const expected = item?.codeHash;
  if (!item || typeof expected !== "string") throw noCode();
  try {
    await transact([
      update(key, { increment: { codeTries: 1 } }, [
        ["codeHash", "=", expected],
        ["codeTries", "<", CODE_TRIES],
        ["codeEndsAt", ">", now],
      ]),
    ]);
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const current = error.failed[0]?.item;
    const alive = current?.codeHash === expected && String(current.codeEndsAt) > now;
    throw alive ? exhausted() : noCode();
  }
  if (!same(codeHash(session, code), expected)) throw wrong();
  const remove = ["codeHash", "codeEndsAt", "codeTries"];
  const { secret, write } = provedSession(rowOf(item), now);
  try {
    await transact([update(key, { remove }, [["codeHash", "=", expected]]), write]);
  } catch (error) {
    throw error instanceof Stale ? noCode() : error;
  }
  return secret;
}

function codeHash(session: string, code: string): string {
  return createHmac("sha256", setting("ADDRESS_PEPPER")).update(`${session}:${code}`).digest("hex");
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function tooSoon(retryAfter: number): Refusal {
  const message =
    retryAfter > CODE_MINUTES * 60
      ? `Too many codes were asked for. Ask again in ${Math.ceil(retryAfter / 3600)} hours, or turn to whoever invited you.`
      : `A code is on its way. Ask for another in ${retryAfter} seconds.`;
  return new Refusal("too-soon", message, { retryAfter });
}

function noCode(): Refusal {
  return new Refusal("code-expired", "This code no longer works. Ask for a new one.");
}

function exhausted(): Refusal {
  return new Refusal("too-many-tries", "Too many tries with this code. Ask for a new one.");
}

function wrong(): Refusal {
  return new Refusal("code-wrong", "This is not the code of the latest mail.", {
    fields: [{ path: "code", message: "Type the six digits of the latest mail." }],
  });
}
