import { sha256 } from "../../../functions/data/hash.ts";
import { proveSession } from "../../../functions/data/sessions.ts";
import { sessionCookieName } from "../../../functions/http/portal-session.ts";
import type { Issued } from "./assessment.ts";
import { type Browser, browser, callPortal } from "./call-portal.ts";

/** A browser that opened the link. */
export async function opened({ token }: Pick<Issued, "token">): Promise<Browser> {
  const at = browser();
  const { status, body } = await callPortal("openSession", at, { body: { token } });
  if (status !== 200) throw new Error(`Opening failed: ${status}`);
  at.assessment = body.assessment;
  return at;
}

/** A browser whose session is proved already. */
export async function proved(link: Pick<Issued, "token">): Promise<Browser> {
  const at = await opened(link);
  const secret = await proveSession(sessionHash(at), new Date().toISOString());
  at.cookies.set(sessionCookieName(at.assessment ?? ""), secret);
  return at;
}

/** The hash under which a browser's session is stored. */
function sessionHash({ cookies, assessment = "" }: Browser): string {
  return sha256(cookies.get(sessionCookieName(assessment)) ?? "");
}

let changes = 0;

/** A change as the page makes it. */
export function change(question: string, version: number, answer: unknown, id?: string) {
  changes += 1;
  return { question, version, change: id ?? `change-${String(changes).padStart(8, "0")}`, answer };
}

export const YES = { is: "option", option: "yes" } as const;
export const NO = { is: "option", option: "no" } as const;
