import { inflateRawSync } from "node:zlib";
import { LIMITS } from "./limits.ts";
import { SpreadsheetError } from "./spreadsheet-error.ts";

/** An archive whose files are unpacked one by one, and only when they are asked for. */
export type Archive = {
  names: readonly string[];
  /** A file's bytes, unpacked; undefined when there is none of this name. */
  read(name: string): Buffer | undefined;
};

type Entry = { method: number; flags: number; packed: number; size: number; offset: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const OLD_OFFICE = "d0cf11e0a1b11ae1";

/**
 * Opens an archive from its directory. Nothing is unpacked beyond the limits, whatever the
 * directory claims: the inflater itself stops there. Throws SpreadsheetError.
 */
export function openZip(bytes: Buffer): Archive {
  if (bytes.length === 0) throw new SpreadsheetError("empty");
  if (bytes.length > LIMITS.file) throw new SpreadsheetError("too-large");
  if (bytes.subarray(0, 8).toString("hex") === OLD_OFFICE) throw new SpreadsheetError("protected");
  const entries = directoryOf(bytes);
  let left: number = LIMITS.unpacked;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const content = unpack(bytes, entry, Math.min(LIMITS.entry, left));
      left -= content.length;
      return content;
    },
  };
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  if (count > LIMITS.entries) throw new SpreadsheetError("too-large");
  if (at + size > end) throw new SpreadsheetError("damaged");
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw new SpreadsheetError("damaged");
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const path = bytes.subarray(at + 46, at + 46 + (name ?? 0)).toString("utf8");
    if (entries.has(path)) throw new SpreadsheetError("unsafe");
    entries.set(path, {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Where the directory's end stands; a comment of at most 64 KB may follow it. */
function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new SpreadsheetError("not-a-workbook");
}

function unpack(bytes: Buffer, { flags, method, packed, size, offset }: Entry, limit: number) {
  if (flags & 1) throw new SpreadsheetError("protected");
  if (size > limit) throw new SpreadsheetError("too-large");
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) {
    throw new SpreadsheetError("damaged");
  }
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new SpreadsheetError("damaged");
  const content = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (content.length > limit) throw new SpreadsheetError("too-large");
    return content;
  }
  if (method !== 8) throw new SpreadsheetError("damaged");
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const over = error instanceof RangeError;
    throw new SpreadsheetError(over ? "too-large" : "damaged");
  }
}
