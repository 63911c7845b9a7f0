import { describe, expect, test } from "vitest";
import { composeLetter } from "../../functions/email/compose.ts";
import { envelopeFor, mimeMessage } from "../../functions/email/message.ts";
import { value, valueLines } from "../../functions/email/value.ts";
import { INVITATION, LETTERS, ORIGIN } from "./facts.ts";
import { decoded, linksIn } from "./links.ts";
import { header, parseMime } from "./mime.ts";

/** Names nobody has, which somebody will type. */
const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `</title></head><body onload=alert(1)>`,
  `<a href="https://evil.example">Open the questionnaire</a>`,
  `https://evil.example/answer#stolen`,
  `www.evil.example`,
  `evil.example/login`,
  `mailto:thief@evil.example`,
  `javascript:alert(1)`,
  `thief@evil.example`,
  `Acme\r\nBcc: everyone@evil.example`,
  `Acme\nContent-Type: text/html\n\n<h1>Hi</h1>`,
  `Acme\u0000\u0007\u001b[31m`,
  `Acme\u2028Bcc: x@evil.example`,
  `\u202Egnp.exe`,
  `"Quoted" <thief@evil.example>`,
  `=?utf-8?B?PHNjcmlwdD4=?=`,
  `Ünïcode 株式会社 🏦`,
  `{{template}} \${code} %s`,
  `&lt;b&gt; &#60;b&#62;`,
  `[link](https://evil.example)`,
  `'; DROP TABLE suppliers; --`,
  `x".onmouseover="alert(1)`,
];

const SENDER = "assessments@assay.example";

/** A letter in which every value somebody typed is this one. */
function withName(facts: (typeof LETTERS)[number][1], name: string) {
  return {
    ...facts,
    ...{ buyer: name, product: name, to: { ...facts.to, name } },
    ...("supplier" in facts && { supplier: name }),
    ...("requester" in facts && { requester: { ...facts.requester, name } }),
    ...("message" in facts && { message: `${name}\n${name}` }),
    ...("note" in facts && { note: `${name}\n${name}` }),
    ...("buyerContact" in facts && { buyerContact: name }),
    ...("signatory" in facts && { signatory: name }),
    ...("from" in facts && { from: name }),
    ...("person" in facts && { person: { ...facts.person, name } }),
    ...("writer" in facts && { writer: name }),
    ...("writers" in facts && { writers: [name] }),
    ...("title" in facts && { title: name }),
    ...("by" in facts && { by: { name, title: name } }),
  };
}

describe.for(LETTERS)("the letter %s", ([, facts]) => {
  const clean = linksIn(composeLetter(facts, ORIGIN).html);
  const tags = (html: string) => html.replace(/>[^<]*/g, ">").replace(/ href="[^"]*"/g, "");
  const shape = (html: string) => tags(html).replace(/(<br>)+/g, "<br>");

  test.for(HOSTILE)("with %j in every name has the same links and tags", (name) => {
    const { html, text } = composeLetter(withName(facts, name), ORIGIN);
    expect(linksIn(html)).toEqual(clean);
    expect(shape(html)).toBe(shape(composeLetter(withName(facts, "Acme"), ORIGIN).html));
    const urls = text.match(/(?:https?:\/\/|www\.|mailto:)(?!\u2060)\S+/gi) ?? [];
    expect(urls.every((url) => url.startsWith(`${ORIGIN}/`))).toBe(true);
  });

  test.for(HOSTILE)("with %j in every name has the same headers", async (name) => {
    const hostile = withName(facts, name);
    const letter = composeLetter(hostile, ORIGIN);
    const raw = await mimeMessage(letter, envelopeFor("row-1", hostile, SENDER));
    const parsed = parseMime(raw);
    const names = parsed.headers.map(([each]) => each);
    const plain = await mimeMessage(
      composeLetter(facts, ORIGIN),
      envelopeFor("row-1", facts, SENDER),
    );
    expect(names).toEqual(parseMime(plain).headers.map(([each]) => each));
    expect(header(parsed, "subject")).toEqual([letter.subject]);
    expect(header(parsed, "to")[0]).toMatch(new RegExp(`<?${facts.to.email}>?$`));
    expect(header(parsed, "from")[0]).toMatch(/<assessments@assay\.example>$/);
    expect(parsed.text.replaceAll("\r\n", "\n").trimEnd()).toBe(letter.text.trimEnd());
    expect(parsed.html.replaceAll("\r\n", "\n").trimEnd()).toBe(letter.html.trimEnd());
  });
});

test("a name is shown as it was typed", () => {
  const name = `Müller & Söhne "KI" <GmbH>`;
  const { html } = composeLetter({ ...INVITATION, supplier: name }, ORIGIN);
  expect(decoded(html)).toContain(name);
});

test.for([
  ["Acme\r\nBcc: x", "Acme Bcc: x"],
  ["  Acme\t GmbH ", "Acme GmbH"],
  ["Claims Copilot 2.0", "Claims Copilot 2.0"],
  ["\u202Eevil\u202C", "evil"],
  ["booking.com", "booking.\u2060com"],
  ["a@b", "a@\u2060b"],
  ["http://x", "http:\u2060//x"],
] as const)("the value %j stands as %j", ([typed, shown]) => {
  expect(value(typed)).toBe(shown);
});

test("a message keeps its lines and nothing else", () => {
  expect(valueLines("\n one\r\n\r\ntwo\u0000 \n")).toEqual(["one", "", "two"]);
});
