/**
 * The one way Assay writes a value as JSON before hashing it: keys sorted by UTF-16 code unit, no
 * white space, numbers and strings as JSON.stringify writes them. Equal values give equal text on
 * any machine.
 *
 * Throws a TypeError that names the place for whatever JSON would drop or bend: undefined, NaN,
 * infinities, lone surrogates, functions, symbols, big integers, sparse arrays, and objects that
 * are not plain. A property that is undefined is refused too: leave it out.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "$");
}

function write(value: unknown, at: string): string {
  switch (typeof value) {
    case "string":
      return writeText(value, at);
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isFinite(value)) throw refused(at, String(value));
      return JSON.stringify(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? writeList(value, at) : writeObject(value, at);
    default:
      throw refused(at, typeof value);
  }
}

function writeText(text: string, at: string): string {
  if (!text.isWellFormed()) throw refused(at, "a lone surrogate");
  return JSON.stringify(text);
}

function writeList(list: readonly unknown[], at: string): string {
  // Array.from visits holes as undefined; map would skip them.
  return `[${Array.from(list, (each, index) => write(each, `${at}[${index}]`)).join(",")}]`;
}

function writeObject(object: object, at: string): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw refused(at, "not a plain object");
  if (Object.getOwnPropertySymbols(object).length > 0) throw refused(at, "a symbol key");
  const members = Object.entries(object)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${writeText(key, at)}:${write(value, `${at}.${key}`)}`);
  return `{${members.join(",")}}`;
}

function refused(at: string, what: string): TypeError {
  return new TypeError(`Canonical JSON cannot hold ${what} (at ${at}).`);
}
