import type { Phrases } from "../../../../functions/domain/spoken.ts";

/** How the console says what content holds: questions, domains and must-haves, as they stand. */
export const contentWords = {
  /** A title of content; one a person wrote stays as it is. */
  say: (text: string) => text,
  /** What a finding asks of the supplier. */
  ask: (action: string) => action,
  /** All words there are, by the English ones; undefined in English itself. */
  phrases: (): Phrases | undefined => undefined,
};
