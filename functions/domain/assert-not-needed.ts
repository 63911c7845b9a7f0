import { Refusal } from "./errors.ts";

/** Refuses to take away a contact who is still asked about something. */
export function assertNotNeeded(name: string, asked: readonly string[]): void {
  if (asked.length === 0) return;
  throw new Refusal(
    "conflict",
    `${name} is still asked about ${asked.join(", ")}. Invite somebody in their place first, or cancel.`,
  );
}
