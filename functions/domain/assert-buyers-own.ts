import { Refusal } from "./errors.ts";

/**
 * Refuses the buyer a link or letter of a colleague whom the supplier asked itself: what the
 * supplier shares out within its house is its own, and a link would answer or sign in its name.
 */
export function assertBuyersOwn({ role }: { role?: string | undefined }): void {
  if (role === undefined) return;
  throw new Refusal("conflict", "The supplier asked this colleague itself and sends the letters.");
}
