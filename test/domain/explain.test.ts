import fc from "fast-check";
import { expect, test } from "vitest";
import { basisText, headline } from "../../functions/domain/explain.ts";
import { score } from "../../functions/domain/score.ts";
import { cases } from "./arbitraries.ts";
import { type Given, goldenScore } from "./golden.ts";

const good: Given[] = [
  "100/3",
  "75/2",
  "100/2",
  "100/3",
  "75/2",
  "100/1",
  "100/3",
  "100/2",
  "75/2",
];
const bare: Given[] = [
  "100/0",
  "75/0",
  "100/0",
  "100/0",
  "75/0",
  "100/0",
  "100/0",
  "100/0",
  "75/0",
];
const full: Given[] = Array.from({ length: 9 }, () => "100/3");

test("a good result says pair, grade, risk, proposal and status in one sentence", () => {
  const { sentence } = headline(of(good));
  expect(sentence.text).toBe(
    "92 % shown of 92 % claimed, grade A; Moderate risk is left, proposed: accept with actions, final.",
  );
  expect(sentence.values).toEqual({
    tier: "T2",
    band: "Moderate",
    proposed: "accept-with-actions",
    status: "final",
    claimed: 9250,
    shown: 9250,
    grade: "A",
  });
});

test("a held grade names the gate, and the basis prints the score beside it", () => {
  const result = of(bare);
  expect(headline(result).sentence.text).toContain("71 % shown of 92 % claimed, held at D by G2;");
  expect(basisText(result)).toBe("71 %, held at D by G2");
  expect(basisText(of(good))).toBe("A, shown, T2");
});

test.for<[rule: string, answers: Given[], keys: string[]]>([
  [
    "open gates come first, then the domains that lose most",
    bare,
    ["gate-open", "domain-loss", "domain-loss"],
  ],
  [
    "two domains leave room for open questions",
    withAnswers({ 3: "unanswered", 4: "25/3" }),
    ["domain-loss", "domain-loss", "questions-open"],
  ],
  [
    "a domain below 5000 is called weak",
    withAnswers({ 9: "50/2", 1: "0/0", 2: "0/0" }),
    ["domain-weak", "domain-loss", "gates-met"],
  ],
  [
    "unread evidence is told where nothing else is lost",
    withAnswers({ 3: "100/1" }),
    ["evidence-unread", "gates-met", "risk-left"],
  ],
  ["a clean result tells gates, risk and intake", full, ["gates-met", "risk-left", "triage"]],
  [
    "nothing scored is told",
    Array.from({ length: 9 }, () => "hidden"),
    ["not-scored", "gates-met", "risk-left"],
  ],
])("%s", ([, answers, keys]) => {
  expect(headline(of(answers)).reasons.map(({ key }) => key)).toEqual(keys);
});

test("blockers are told before majors", () => {
  const [first, second] = headline(of(withAnswers({ 7: "0/0", 9: "0/0" }))).reasons;
  expect(first.text).toBe("Must-have G1 is open (blocker): G1; not met.");
  expect(second.values).toMatchObject({ gate: "G2", severity: "major", because: "answer" });
});

test("domains are ordered by weight times lost points", () => {
  const [first, second] = headline(of(withAnswers({ 9: "50/2", 6: "0/0" }))).reasons;
  expect([first.values.domain, second.values.domain]).toEqual(["LC", "SC"]);
});

test("every result has three different reasons, each a plain sentence", () => {
  fc.assert(
    fc.property(cases, ({ input }) => {
      const { sentence, reasons } = headline(score(input));
      expect(new Set(reasons.map(({ text }) => text)).size).toBe(3);
      for (const { text } of [sentence, ...reasons]) {
        expect(text).toMatch(/^[A-Z"\d].*\.$/);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }),
    { numRuns: 10_000 },
  );
});

function withAnswers(changes: Record<number, Given>): Given[] {
  return full.map((each, at) => changes[at + 1] ?? each);
}

function of(answers: Given[]) {
  return goldenScore({ impact: [4, 4, 3, 4, 3], exposure: [4, 3, 4, 3, 4, 2], answers });
}
