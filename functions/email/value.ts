/**
 * A value somebody typed (a name, a product), made safe to stand among a letter's own words: one
 * line, no control or direction-changing characters, and nothing that a mail program would turn
 * into a link or read as an encoded header. A word joiner, which nobody sees, breaks what looks
 * like one.
 */
export function value(text: string): string {
  return unlinked(
    text
      .replace(UNSEEN, "")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
      .trim(),
  );
}

/** A longer text, line by line, each made safe as a value; empty lines at the ends are dropped. */
export function valueLines(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map(value);
}

/** Marks and overrides of writing direction, joiners and other characters that only hide things. */
const UNSEEN = /(?![\u200C\u200D])[\p{Cf}\p{Cs}]/gu;

const JOINER = "\u2060";

function unlinked(text: string): string {
  return text
    .replace(/:(?=\/\/)/g, `:${JOINER}`)
    .replace(/=(?=\?)/g, `=${JOINER}`)
    .replace(/@(?=\S)/g, `@${JOINER}`)
    .replace(/(mailto|tel|sms|javascript|data|file):(?=\S)/gi, `$1:${JOINER}`)
    .replace(/(?<=\S)([.。．｡])(?=\p{L})/gu, `$1${JOINER}`)
    .replace(/(?<=\d)\.(?=\d+\.\d+\.\d)/g, `.${JOINER}`);
}
