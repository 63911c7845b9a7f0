import { htmlOf } from "./letter-html.ts";
import { textOf } from "./letter-text.ts";
import type { Letter, Sheet } from "./sheet.ts";

/** The two forms of a letter, saying the same: text, and HTML that needs no images. */
export function layout(sheet: Sheet): Letter {
  return { subject: sheet.subject, text: textOf(sheet), html: htmlOf(sheet) };
}
