/** What became of one letter (never "opened": that is not known). */
export const DELIVERY_STATES = [
  "pending",
  "sending",
  "sent",
  "suppressed",
  "failed",
  "unknown",
  "bounced",
  "complained",
] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The letters Assay writes. */
export const LETTERS = [
  ...(["invitation", "code", "receipt", "submitted"] as const),
  ...(["handed-over", "unsigned", "comments", "finding", "finding-reply", "approval"] as const),
  ...(["reminder", "due-changed", "link-replaced"] as const),
] as const;
export type LetterKind = (typeof LETTERS)[number];

/** A link lives this many days past the due date, so that late suppliers still get in. */
export const LINK_DAYS_AFTER_DUE = 60;

/** A six-digit code: minutes it lives, tries it takes, seconds before another may be asked for. */
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
export const CODE_RESEND_SECONDS = 30;

/**
 * A passcode, for whom no mail reaches: digits that are said by phone and hold as long as the link.
 * After so many tries within these minutes it pauses, so that all tries of sixty days meet one
 * passcode in two hundred thousand.
 */
export const PASSCODE_DIGITS = 10;
export const PASSCODE_TRIES = 5;
export const PASSCODE_PAUSE_MINUTES = 10;

/** A portal session ends after this many hours without a new code. */
export const SESSION_HOURS = 12;

/** Why a link no longer holds; undefined while it does. */
export type LinkProblem = "link-expired" | "link-revoked" | "link-replaced" | "link-used";

export function linkProblem(
  token: { generation: number; expiresAt: string },
  invitation: { generation: number; state: "waiting" | "active" | "revoked" | "used" },
  now: string,
): LinkProblem | undefined {
  if (invitation.state === "revoked") return "link-revoked";
  if (token.generation !== invitation.generation) return "link-replaced";
  if (invitation.state === "used") return "link-used";
  return token.expiresAt <= now ? "link-expired" : undefined;
}

/** `maria@acme.example` → `m…@acme.example`: enough to recognise, not enough to learn. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
