/** A text as HTML, in content or between double quotes: no character of it can end where it stands. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
