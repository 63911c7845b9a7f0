import { expect, test } from "vitest";
import type { Answer } from "../../functions/domain/answers.ts";
import type { Scope } from "../../functions/domain/questionnaire.ts";
import { bestReplies, openIn, QUESTIONNAIRE, scoreOf, WHOLE } from "./replies.ts";

const option = (id: string): Answer => ({ is: "option", option: id, detail: "Some." });
const planned: Answer = { is: "option", option: "planned", date: "2027-03-31" };
const hours = (value: number): Answer => ({ is: "number", value });
const at = (tier: Scope["tier"], part: Partial<Scope> = {}): Scope => ({ ...WHOLE, tier, ...part });
const calm: Partial<Scope> = { facts: [], riskClass: "minimal" };

/** Milder must-haves on the same question, which open with it. */
const ALONG: Readonly<Record<string, readonly string[]>> = { K8: ["K8b"] };

test.for<[gate: string, scope: Scope, question: string, opens: Answer, closes: Answer]>([
  ["K1", at("T4"), "prohibited-practices", option("yes"), option("no")],
  ["K1", at("T1"), "prohibited-practices", { is: "undisclosed" }, option("no")],
  ["K2", at("T4"), "customer-data-training", option("opt-out"), option("opt-in")],
  ["K3", at("T4"), "incident-duty", planned, option("without-limit")],
  ["K3b", at("T3"), "notice-hours", hours(73), hours(72)],
  ["K4", at("T1"), "high-risk-agreement", option("no"), planned],
  ["K4b", at("T1"), "instructions", option("no"), planned],
  ["K5", at("T2"), "models-named", option("no"), option("makers")],
  ["K5b", at("T1"), "models-named", { is: "unknown" }, option("exception")],
  ["K5c", at("T3"), "processors-named", { is: "nda" }, option("exception")],
  ["K5d", at("T1"), "processors-named", option("no"), option("yes")],
  ["K6", at("T4"), "switch-off", option("no"), option("ticket")],
  ["K6b", at("T1"), "switch-off", planned, option("ticket")],
  ["K7", at("T3"), "data-provenance", option("no"), option("summary")],
  ["K7b", at("T3"), "data-rights", option("no"), option("policy")],
  ["K8", at("T2"), "certificates-in-force", { is: "undisclosed" }, option("in-force")],
  ["K8b", at("T1"), "certificates-in-force", option("suspended"), option("lapsed")],
  ["K9", at("T2"), "bias-evaluation", planned, option("older")],
  ["K9b", at("T1"), "bias-evaluation", option("no"), option("older")],
  ["K10", at("T3"), "event-logs", option("no"), option("exception")],
  ["K10b", at("T2"), "log-access", planned, option("request")],
  ["K11", at("T3"), "pen-test", option("longer"), option("own")],
  ["K12", at("T2"), "union-representative", option("no"), option("yes")],
  ["K13", at("T3"), "exit", option("no"), option("exception")],
  ["K13b", at("T4"), "deletion", option("no"), option("part")],
  ["K13c", at("T2"), "fallback", option("no"), option("untested")],
])(
  "%s opens on the one answer and closes on the other",
  ([gate, scope, question, opens, closes]) => {
    const replies = bestReplies();
    expect(openIn(scoreOf(scope, { ...replies, [question]: opens }))).toEqual([
      gate,
      ...(ALONG[gate] ?? []),
    ]);
    expect(openIn(scoreOf(scope, { ...replies, [question]: closes }))).toEqual([]);
  },
);

test.for<[gate: string, scope: Scope, question: string]>([
  ["K4", at("T1", calm), "instructions"],
  ["K6", at("T2", calm), "switch-off"],
  ["K10", at("T2", { kind: "model-api" }), "event-logs"],
  ["K9", at("T2", { kind: "model-api" }), "bias-evaluation"],
  ["K11", at("T2", calm), "pen-test"],
  ["K13", at("T2", calm), "exit"],
])("%s leaves alone whom it does not concern", ([, scope, question]) => {
  expect(openIn(scoreOf(scope, { ...bestReplies(), [question]: option("no") }))).toEqual([]);
});

test("who names no certificate is not held to one", () => {
  const none = { is: "options" as const, options: ["none"] };
  const replies = { ...bestReplies(), "certificates-held": none };
  const score = scoreOf(at("T1"), { ...replies, "certificates-in-force": option("suspended") });
  expect(openIn(score)).toEqual([]);
});

test("the representative of a high-risk provider is a must-have from its date on", () => {
  const scope = at("T1", { actRoles: ["provider"] });
  const replies = { ...bestReplies(), "union-representative": option("no") };
  expect(openIn(scoreOf(scope, replies, "2027-12-01"))).toEqual([]);
  expect(openIn(scoreOf(scope, replies, "2027-12-02"))).toEqual(["K12b"]);
});

test("all thirteen knock-outs stand among the gates, each on a question that must be answered", () => {
  const numbers = new Set(QUESTIONNAIRE.gates.map(({ id }) => Number(/^K(\d+)/.exec(id)?.[1])));
  expect([...numbers]).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
  const questions = QUESTIONNAIRE.sections.flatMap((section) => section.questions);
  for (const gate of QUESTIONNAIRE.gates) {
    expect(questions.find(({ id }) => id === gate.question)?.required, gate.id).toBe(true);
  }
});

test("no answer at all opens every gate that applies", () => {
  const score = scoreOf(WHOLE, {
    ...{ "outside-union": option("yes"), "notice-limit": option("yes") },
    "certificates-held": { is: "options", options: ["iso42001"] },
  });
  const majorsOfMilderTiers = ["K5", "K5c", "K6", "K9"];
  const others = QUESTIONNAIRE.gates.map(({ id }) => id).filter((id) => id !== "K12b");
  expect(openIn(score)).toEqual(others.filter((id) => !majorsOfMilderTiers.includes(id)).sort());
  expect(score).toMatchObject({ claimed: 0, shown: 0, grade: { held: "E" } });
});

test("the best answers, all shown, are worth everything", () => {
  const score = scoreOf(WHOLE, bestReplies(), "2026-11-24", true);
  expect(score).toMatchObject({ shown: 10_000, grade: { held: "A" }, status: "final" });
});

test("the best answers with nothing shown claim more than they show", () => {
  const { claimed, shown, grade } = scoreOf(at("T1"), bestReplies());
  expect(claimed).toBe(10_000);
  expect(shown).toBeLessThan(9000);
  expect(grade?.byClaim).toBe("A");
});

test("at the mildest tier the attested statement is enough", () => {
  const { claimed, shown } = scoreOf(at("T4"), bestReplies());
  expect([claimed, shown]).toEqual([10_000, 10_000]);
});
