import { LIMITS } from "./limits.ts";
import { SpreadsheetError } from "./spreadsheet-error.ts";

/** What an XML text holds, in order. Names come without their namespace's prefix. */
export type XmlEvent =
  | { is: "open"; name: string; attributes: Readonly<Record<string, string>> }
  | { is: "close"; name: string }
  | { is: "text"; text: string };

/**
 * Reads an XML text from front to back. It knows the five entities of XML and character numbers;
 * a document type, and with it every entity of its own making, is refused. Throws
 * SpreadsheetError.
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? undefined : next);
    if (text !== "") yield { is: "text", text: decoded(text) };
    if (next < 0) return;
    if (xml.startsWith("<!--", next)) at = after(xml, "-->", next);
    else if (xml.startsWith("<![CDATA[", next)) {
      at = after(xml, "]]>", next);
      yield { is: "text", text: xml.slice(next + 9, at - 3) };
    } else if (xml.startsWith("<?", next)) at = after(xml, "?>", next);
    else if (xml.startsWith("<!", next)) throw new SpreadsheetError("unsafe");
    else {
      at = after(xml, ">", next);
      yield* element(xml.slice(next + 1, at - 1));
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = mark === ">" ? endOfTag(xml, from) : xml.indexOf(mark, from);
  if (at < 0) throw new SpreadsheetError("damaged");
  return at + mark.length;
}

/** Where a tag ends: a `>` between quotes does not count. */
function endOfTag(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at += 1) {
    const each = xml[at] ?? "";
    if (quote !== "") quote = each === quote ? "" : quote;
    else if (each === '"' || each === "'") quote = each;
    else if (each === ">") return at;
  }
  return -1;
}

function* element(tag: string): Generator<XmlEvent> {
  if (tag.startsWith("/")) {
    yield { is: "close", name: localName(tag.slice(1).trim()) };
    return;
  }
  const empty = tag.endsWith("/");
  const body = empty ? tag.slice(0, -1) : tag;
  const [first = ""] = body.split(/\s/, 1);
  const name = localName(first);
  yield { is: "open", name, attributes: attributesIn(body.slice(first.length)) };
  if (empty) yield { is: "close", name };
}

// Sticky, so that whatever is no attribute is met once and not looked through again and again.
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/y;

function attributesIn(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  const rest = text.trimEnd();
  let left: number = LIMITS.attributes;
  for (ATTRIBUTE.lastIndex = 0; ATTRIBUTE.lastIndex < rest.length; ) {
    const found = ATTRIBUTE.exec(rest);
    if (!found) throw new SpreadsheetError("damaged");
    left -= 1;
    if (left < 0) throw new SpreadsheetError("too-large");
    const [, name = "", double, single] = found;
    attributes[localName(name)] = decoded(double ?? single ?? "");
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  if (!text.includes("&")) return text.replace(/\r\n?/g, "\n");
  return text.replace(/\r\n?/g, "\n").replace(/&([^;&]{0,12});?/g, (_, name: string) => {
    const known = ENTITIES[name];
    if (known !== undefined) return known;
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? "", code[1] ? 16 : 10) : -1;
    if (point < 0 || point > 0x10ffff) throw new SpreadsheetError("unsafe");
    return String.fromCodePoint(point);
  });
}
