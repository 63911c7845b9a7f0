import { expect, test } from "vitest";
import type { Evidence } from "../../../infra/local/invariants/invariant.ts";
import { oneMail } from "../../../infra/local/invariants/one-mail.ts";

const AT = "2026-11-29T12:00:00.000Z";
const earlier = (seconds: number) => new Date(Date.parse(AT) - seconds * 1000).toISOString();

const letterOf = (assessment: string, more: object = {}) => ({
  ...{ pk: `ORG#o#ASSESSMENT#${assessment}`, sk: "OUTBOX#l", id: "invitation-i-1-1", assessment },
  ...{ letter: "invitation", state: "sent", at: AT, invitation: "i", ...more },
});
const mailOf = (assessment: string, id = "invitation-i-1-1") => ({
  ...{ to: ["ada@supplier.example"], subject: "Hello", text: "", tags: { assessment } },
  headers: { "x-assay-letter": id },
});
const factsOf = (assessment: string, more: object = {}) => ({
  ...{ head: { organisation: "o", supplier: "s", requester: "m" }, where: assessment },
  ...{ invitation: [{ id: "i", contact: "c", sends: 1 }], submissions: [], entries: [] },
  ...{ letter: [letterOf(assessment)], ...more },
});

/** What is found wrong with the letters of these assessments, given these mails. */
function found(
  assessments: readonly object[],
  mailbox: readonly object[],
  more: Partial<Evidence> = {},
): string[] {
  const letter = assessments.flatMap((facts) => (facts as { letter: object[] }).letter);
  const world = { assessments, rows: { letter, contact: [], member: [] } };
  return oneMail.check({ world, mailbox, ...more } as unknown as Evidence).map(({ what }) => what);
}

test("letters of equal names belong to the assessment that their mail is tagged with", () => {
  const both = [factsOf("a"), factsOf("b")];
  expect(found(both, [mailOf("a"), mailOf("b")])).toEqual([]);
  expect(found(both, [mailOf("a"), mailOf("a")])).toEqual([
    "A letter was sent twice.",
    "A letter counts as sent, but none arrived.",
  ]);
});

test("a letter may follow a new invitation at once, and none may follow a revoke", () => {
  const entry = (event: string, seconds: number) => ({
    ...{ event, at: earlier(seconds), data: { invitation: "i" } },
  });
  const revoked = entry("invitation-revoked", 600);
  const again = factsOf("a", { entries: [revoked, entry("invited-again", 20)] });
  expect(found([again], [mailOf("a")])).toEqual([]);
  expect(found([factsOf("a", { entries: [revoked] })], [mailOf("a")])).toEqual([
    "A letter left for somebody it was no longer due to.",
  ]);
});

test("where the clock was set back, an end may bear an instant before a letter that left first", () => {
  const FIVE_MINUTES = 300_000;
  const late = (seconds: number) => {
    const end = { event: "invitation-revoked", at: earlier(seconds), data: { invitation: "i" } };
    const facts = [factsOf("a", { entries: [end] })];
    return found(facts, [mailOf("a")], { setBack: FIVE_MINUTES });
  };
  expect(late(330)).toEqual([]);
  expect(late(420)).toEqual(["A letter left for somebody it was no longer due to."]);
});

test("a letter may follow a share given anew, and none may follow one taken back", () => {
  const entry = (event: string, seconds: number) => ({
    ...{ event, at: earlier(seconds), data: { invitation: "i" } },
  });
  const [given, ended] = [entry("delegated", 900), entry("delegation-ended", 600)];
  const anew = [300, 20].map((seconds) => [given, ended, entry("delegated", seconds)]);
  for (const entries of anew) {
    expect(found([factsOf("a", { entries })], [mailOf("a")])).toEqual([]);
  }
  expect(found([factsOf("a", { entries: [given, ended] })], [mailOf("a")])).toEqual([
    "A letter left for somebody it was no longer due to.",
  ]);
});

test("a letter may follow a handover to whom a revoke had ended, but none one by them", () => {
  const revoked = { event: "invitation-revoked", at: earlier(900), data: { invitation: "i" } };
  const handover = (data: object) => ({ event: "handed-over", at: earlier(600), data });
  const to = factsOf("a", { entries: [revoked, handover({ from: "k", to: "i", left: true })] });
  expect(found([to], [mailOf("a")])).toEqual([]);
  const by = factsOf("a", { entries: [revoked, handover({ from: "i", to: "k", left: true })] });
  expect(found([by], [mailOf("a")])).toEqual([
    "A letter left for somebody it was no longer due to.",
  ]);
});

test("a submission is told of, but not a round that a member closed", () => {
  const round = (origin?: string) => factsOf("a", { submissions: [{ round: 1, origin }] });
  expect(found([round("closed")], [mailOf("a")])).toEqual([]);
  expect(found([round()], [mailOf("a")])).toEqual(["A letter that was due has no row."]);
});
