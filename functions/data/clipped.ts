/** The most a line of a list holds of a text somebody wrote; the whole of it is on its page. */
const MOST = 60;

/** A text as far as a line of a list has room, cut between words and marked where it goes on. */
export function clipped(text: string): string {
  if (text.length <= MOST) return text;
  const start = text.slice(0, MOST);
  const cut = start.slice(0, Math.max(start.lastIndexOf(" "), MOST / 2));
  // Never through a character of two halves.
  return `${cut.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
