/** The fields that were sent; JSON knows no undefined. */
export type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/**
 * The fields of a parsed change that the caller really sent. A default in the schema fills in what
 * was left out, which would reset a stored value nobody meant to touch.
 */
export function givenFields<T extends object>(parsed: T, sent: unknown): Given<T> {
  const names = new Set(Object.keys(sent !== null && typeof sent === "object" ? sent : {}));
  const given = Object.entries(parsed).filter(([name]) => names.has(name));
  return Object.fromEntries(given) as Given<T>;
}
