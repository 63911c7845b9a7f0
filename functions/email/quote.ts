import type { Block } from "./sheet.ts";
import { valueLines } from "./value.ts";

/** What somebody wrote, word for word, as a block of its own; nothing where nothing was written. */
export function quoteOf(text: string | undefined, by: string): Block[] {
  return text?.trim() ? [{ is: "quote", by, lines: valueLines(text) }] : [];
}
