// What XML 1.0 cannot hold, and the carriage return, which its readers turn into a line feed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question.
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

// A text that looks like such an escape itself, or would once what follows it is written as one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}(?:_|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]))/g;

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * A text as it stands in a spreadsheet's XML: markup as entities, characters that XML cannot hold
 * as `_xHHHH_`, which every spreadsheet program reads. `plainText` gives the same text back.
 */
export function cellText(text: string): string {
  return text
    .toWellFormed()
    .replace(LOOKALIKE, "_x005F_")
    .replace(UNWRITABLE, (each) => {
      const code = each.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `_x${code}_`;
    })
    .replace(/[&<>]/g, (each) => MARKUP[each] ?? each);
}

/** A text read from a spreadsheet's XML, with its escapes undone. */
export function plainText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** A value as it stands between the quotes of an attribute. */
export function attributeText(text: string): string {
  return cellText(text).replace(/"/g, "&quot;");
}
