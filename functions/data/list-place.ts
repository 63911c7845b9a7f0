import { instant } from "./packed-values.ts";

/** Where an instant stands in the order of a list, in a few characters that sort as it does. */
export function placeAt(now: string): string {
  return String(instant.pack(now));
}
