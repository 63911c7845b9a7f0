import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { canonicalJson } from "../domain/canonical.ts";
import { PASSCODE_DIGITS } from "../domain/invitation.ts";

/** SHA-256 of a text (UTF-8) or bytes, as 64 hex digits. */
export function sha256(input: string | Uint8Array): string {
  return createHash("sha256").update(input).digest("hex");
}

/** SHA-256 over the canonical JSON of a value. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** An id that follows from its parts, so that creating twice makes one thing (22 characters). */
export function derivedId(...parts: readonly string[]): string {
  return asId(createHash("sha256").update(JSON.stringify(parts)).digest("base64url"));
}

/** A fresh id of 128 random bits (22 characters). */
export function freshId(): string {
  return asId(randomBytes(16).toString("base64url"));
}

/** A secret of 256 random bits, 43 characters of base64url. */
export function freshSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Six random digits. */
export function freshCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** A passcode of random digits. */
export function freshPasscode(): string {
  return String(randomInt(10 ** PASSCODE_DIGITS)).padStart(PASSCODE_DIGITS, "0");
}

/** An address as a key: HMAC-SHA-256 of its lower-case form, so that a stolen table tells none. */
export function addressHash(pepper: string, address: string): string {
  return createHmac("sha256", pepper).update(address.trim().toLowerCase()).digest("hex");
}

// A command would take an id that starts with a dash for an option.
function asId(text: string): string {
  return text.slice(0, 22).replace(/^-/, "_");
}
