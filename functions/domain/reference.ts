/** Digits a person can read aloud: no I, L, O, U. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * What a person quotes for a submission, e.g. `AS-7Q2M-X4PD`: the first 40 bits of its SHA-256
 * (64 hex digits) in eight digits of 5 bits each.
 */
export function referenceOf(sha256: string): string {
  const bits = BigInt(`0x${sha256.slice(0, 10)}`);
  const digits = Array.from({ length: 8 }, (_, index) => {
    const value = Number((bits >> BigInt(5 * (7 - index))) & 31n);
    return DIGITS.charAt(value);
  }).join("");
  return `AS-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
