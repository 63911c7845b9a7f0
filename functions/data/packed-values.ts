/** A value as it is stored; what the short form does not fit stays as it is, and is read so. */
export type Codec = { pack: (value: unknown) => unknown; unpack: (value: unknown) => unknown };

/** One of a closed list by its place there: lists may grow at their end only. */
export function word(words: readonly string[]): Codec {
  return {
    pack: (value) => {
      const place = words.indexOf(String(value));
      return place < 0 ? value : place.toString(36);
    },
    unpack: (value) => {
      const text = String(value);
      return text.length === 1 ? (words[Number.parseInt(text, 36)] ?? value) : value;
    },
  };
}

const DAY_MS = 86_400_000;
const DAY_LENGTH = 4;

/** A calendar date as its day since 1970, in four characters. */
export const day: Codec = {
  pack: (value) => {
    const days = Date.parse(`${value}T00:00:00Z`) / DAY_MS;
    const text = Number.isInteger(days) && days >= 0 ? inThirtySix(days, DAY_LENGTH) : "";
    return text.length === DAY_LENGTH && dayIn(text) === value ? text : value;
  },
  unpack: (value) => (String(value).length === DAY_LENGTH ? dayIn(String(value)) : value),
};

/** A due date with its zone: the day, then the zone's name. */
export const due: Codec = {
  pack: (value) => {
    const { date, zone } = value as { date: string; zone: string };
    const packed = String(day.pack(date));
    return packed.length === DAY_LENGTH ? packed + zone : value;
  },
  unpack: (value) => {
    if (typeof value !== "string") return value;
    return { date: dayIn(value.slice(0, DAY_LENGTH)), zone: value.slice(DAY_LENGTH) };
  },
};

const INSTANT_LENGTH = 8;

/** An instant (ISO 8601, UTC, milliseconds) in eight characters that sort as it does, until 2059. */
export const instant: Codec = {
  pack: (value) => {
    const text = inThirtySix(Date.parse(String(value)), INSTANT_LENGTH);
    return text.length === INSTANT_LENGTH && instantIn(text) === value ? text : value;
  },
  unpack: (value) => (String(value).length === INSTANT_LENGTH ? instantIn(String(value)) : value),
};

/** Two numbers and perhaps an instant, by these names. */
export function pair(one: string, other: string, at?: string): Codec {
  return {
    pack: (value) => {
      const { [one]: first, [other]: second, ...rest } = value as Record<string, unknown>;
      const when = at === undefined ? undefined : rest[at];
      return [first, second, ...(when === undefined ? [] : [instant.pack(when)])].join("/");
    },
    unpack: (value) => {
      const [first, second, when] = String(value).split("/");
      const numbers = { [one]: Number(first), [other]: Number(second) };
      return { ...numbers, ...(at && when && { [at]: instant.unpack(when) }) };
    },
  };
}

const CONTROL = /^A(\.([1-9]|[12]\d|3[0-5]))+$/;

/** Controls of Annex A (`A.6.2.4`), one character for each number and a comma between them. */
export const controls: Codec = {
  pack: (value) => {
    const ids = value as readonly string[];
    if (!ids.every((id) => CONTROL.test(id))) return value;
    return ids.map((id) => [...id.matchAll(/\d+/g)].map(inOne).join("")).join(",");
  },
  unpack: (value) => {
    if (typeof value !== "string") return value;
    if (value === "") return [];
    return value
      .split(",")
      .map((each) => `A${[...each].map((digit) => `.${Number.parseInt(digit, 36)}`).join("")}`);
  },
};

function inOne([digits]: RegExpExecArray): string {
  return Number(digits).toString(36);
}

function inThirtySix(number: number, length: number): string {
  return Number.isNaN(number) ? "" : number.toString(36).padStart(length, "0");
}

function dayIn(text: string): string {
  return new Date(Number.parseInt(text, 36) * DAY_MS).toISOString().slice(0, 10);
}

function instantIn(text: string): string {
  return new Date(Number.parseInt(text, 36)).toISOString();
}
