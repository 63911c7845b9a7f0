import { describe, expect, test } from "vitest";
import { composeLetter } from "../../functions/email/compose.ts";
import { letters as en } from "../../functions/words/en/letters.ts";
import {
  CODE,
  DELEGATION,
  FINDING,
  FINDING_REPLY,
  INVITATION,
  LETTERS,
  ORIGIN,
  RECEIPT,
  RETURNED,
  SUBMITTED,
} from "./facts.ts";
import { linksIn } from "./links.ts";

describe.for(LETTERS)("the letter %s", ([name, facts]) => {
  const letter = composeLetter(facts, ORIGIN);

  test("reads as agreed", async () => {
    const text = `Subject: ${letter.subject}\n\n${letter.text}`;
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
    await expect(letter.html).toMatchFileSnapshot(`golden/${name}.html`);
  });

  test("needs no image, style sheet or script", () => {
    expect(letter.html).not.toMatch(/<(img|link|script|style|svg)\b|url\(/i);
  });

  test("says what language it is in and which way it reads", () => {
    expect(letter.html).toContain('<html lang="en" dir="ltr">');
  });

  test("lays out with tables that say nothing to a screen reader", () => {
    const tables = letter.html.match(/<table\b[^>]*>/g) ?? [];
    expect(tables.every((table) => table.includes('role="presentation"'))).toBe(true);
  });
});

test("an invitation has one button, its bare address, and nothing else to open", () => {
  const { html, text } = composeLetter(INVITATION, ORIGIN);
  const url = `${ORIGIN}/answer#${INVITATION.token}`;
  expect(linksIn(html)).toEqual(["mailto:dana@nordlicht.example", url, url]);
  expect(text.match(/https?:\S+/g)).toEqual([url]);
});

test("an invitation names the due date with its zone", () => {
  const { text } = composeLetter(INVITATION, ORIGIN);
  expect(text).toContain("Due: 14 March 2027, 23:59 (Berlin)");
});

test("an invitation without a message or an asker's address leaves them out", () => {
  const { message: _, ...rest } = INVITATION;
  const { text } = composeLetter({ ...rest, requester: { name: "Dana Berg" } }, ORIGIN);
  expect(text).not.toContain("> ");
  expect(text).not.toContain("Reply to this letter");
});

test("a code letter holds the six digits on a line of their own, and no link", () => {
  const { html, text } = composeLetter(CODE, ORIGIN);
  expect(text.split("\n")).toContain("048213");
  expect([linksIn(html), text.match(/https?:/g)]).toEqual([[], null]);
});

test("a code stays out of the subject, which is shown on locked screens", () => {
  expect(composeLetter(CODE, ORIGIN).subject).not.toMatch(/\d/);
});

test("a receipt gives reference, time and hash, and no answers or links", () => {
  const { html, text } = composeLetter(RECEIPT, ORIGIN);
  expect(text).toContain("Reference: AS-7Q2M-X4PD");
  expect(text).toContain("Submitted: 13 March 2027, 23:47 (Berlin)");
  expect(text).toContain(`SHA-256: ${RECEIPT.sha256}`);
  expect(linksIn(html)).toEqual([]);
});

test("the requester gets the way to the assessment, and how late it is", () => {
  const { html, text } = composeLetter(SUBMITTED, ORIGIN);
  const url = `${ORIGIN}/assessments/${SUBMITTED.assessment}`;
  expect(linksIn(html)).toEqual([url, url]);
  expect(text).toContain("After the due date: 2 days");
  expect(composeLetter({ ...SUBMITTED, daysLate: 0 }, ORIGIN).text).not.toContain("due date");
});

test("a return says that only these questions are open again", () => {
  const { subject, text } = composeLetter(RETURNED, ORIGIN);
  expect(subject).toContain("asks back");
  expect(text).toContain("1 question, about 3 minutes");
});

test("a colleague learns who asks, until when, and for whom before anything else", () => {
  const { html, text } = composeLetter(DELEGATION, ORIGIN);
  const url = `${ORIGIN}/answer#${DELEGATION.token}`;
  expect(text).toContain("Wanted by Maria Rossi: 5 March 2027");
  expect(text).toContain("Due to the buyer: 14 March 2027, 23:59 (Berlin)");
  expect(linksIn(html)).toEqual(["mailto:maria@acme.example", url, url]);
});

test("a language without a catalogue is written in English", () => {
  const { html } = composeLetter({ ...CODE, language: "xx" }, ORIGIN);
  expect(html).toContain('lang="en"');
});

describe.for(LETTERS)("the letter %s in German", ([name, facts]) => {
  const german = composeLetter({ ...facts, language: "de" }, ORIGIN);

  test("reads as agreed", async () => {
    const text = `Subject: ${german.subject}\n\n${german.text}`;
    await expect(text).toMatchFileSnapshot(`golden/de/${name}.txt`);
  });

  test("says its language and leaves no English sentence", () => {
    expect(german.html).toContain('<html lang="de" dir="ltr">');
    const english = textsOf(en).filter((text) => text.length > 12);
    expect(english.filter((text) => german.text.includes(text))).toEqual([]);
  });
});

test("a must-have in a German letter is named in German", () => {
  const title = "No duty to tell us about AI incidents";
  for (const facts of [FINDING, FINDING_REPLY]) {
    const { text } = composeLetter({ ...facts, title, language: "de" }, ORIGIN);
    expect(text).toContain("Keine Pflicht, uns KI-Vorfälle zu melden");
  }
});

test("a date in a German letter is written as Germans write it", () => {
  const { text } = composeLetter({ ...INVITATION, language: "de" }, ORIGIN);
  expect(text).toContain("Fällig: 14. März 2027, 23:59 (Berlin)");
});

/** Every fixed sentence of a catalogue. */
function textsOf(words: object): string[] {
  return Object.values(words).flatMap((each: unknown) =>
    typeof each === "string" ? [each] : typeof each === "object" && each ? textsOf(each) : [],
  );
}
