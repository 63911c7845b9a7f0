/** The letters of a column, counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return rest > 0 ? columnLetters(rest) + last : last;
}

/** A cell as people name it: row 2 of column 3 is C2. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column of an address, both counted from 1; undefined where it is none. */
export function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
