import { canonicalJson } from "./canonical.ts";
import { Refusal } from "./errors.ts";

/**
 * Refuses a value that could be stored but never hashed as it was given (half of a surrogate
 * pair in a text), naming the field; what is saved can then always be submitted.
 */
export function assertStorable(value: unknown, path: string): void {
  try {
    canonicalJson(value);
  } catch {
    throw new Refusal("invalid", "Some fields need mending.", {
      fields: [{ path, message: "This text holds a broken character; type it again." }],
    });
  }
}
