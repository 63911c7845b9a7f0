import { expect, test } from "vitest";
import { builtInQuestionnaires } from "../../../functions/content/load.ts";
import type { Answers } from "../../../functions/domain/answers.ts";
import { ACT_ROLES, type Scope, SUPPLY_KINDS } from "../../../functions/domain/questionnaire.ts";
import { FAULTS, reviewNotes } from "../../../functions/domain/review-notes.ts";
import { CONTRADICTIONS, GOOD_ANSWERS } from "../../../functions/words/de/reviewers-words.ts";
import { contentWords } from "../../../web/console/messages/de/content-words.ts";
import { reviewersWords } from "../../../web/console/messages/de/reviewers-words.ts";
import { reviewersWords as english } from "../../../web/console/messages/en/reviewers-words.ts";
import { QUESTIONNAIRE, WHOLE } from "../../content/replies.ts";

const questionnaires = builtInQuestionnaires();
const questions = questionnaires.flatMap(({ sections }) => sections.flatMap((s) => s.questions));
const good = new Set(questions.map((each) => each.good));
const contradictions = new Set(
  questionnaires.flatMap((each) => (each.contradictions ?? []).map(({ reviewer }) => reviewer)),
);

const notesOf = (answers: Answers, scope: Partial<Scope> = {}) =>
  reviewNotes(QUESTIONNAIRE, { ...WHOLE, ...scope }, { answers, evidence: [], asOf: "2026-11-24" });

test.for([
  ["what a good answer contains", good, GOOD_ANSWERS],
  ["what contradicts", contradictions, CONTRADICTIONS],
] as const)(
  "%s is said in German for every question, and nothing is left over",
  ([, texts, words]) => {
    expect(texts.size).toBeGreaterThan(10);
    expect([...texts].filter((text) => !Object.hasOwn(words, text))).toEqual([]);
    expect(Object.keys(words).filter((text) => !texts.has(text))).toEqual([]);
    expect(Object.entries(words).filter(([said, german]) => said === german)).toEqual([]);
  },
);

test("numbers stay what they are, and quotes are German ones", () => {
  for (const [said, german] of Object.entries({ ...GOOD_ANSWERS, ...CONTRADICTIONS })) {
    expect(german.match(/\d+/g) ?? [], said).toEqual(said.match(/\d+/g) ?? []);
    expect(german).not.toMatch(/["'”]|complian/i);
  }
});

test("a difference of roles is told in German, whichever side says more", () => {
  const all = questions.find(({ id }) => id === "act-roles")?.options?.map(({ id }) => id) ?? [];
  const every = { "act-roles": { is: "options" as const, options: all } };
  const none = { "act-roles": { is: "options" as const, options: [] } };
  const notes = [
    ...notesOf(every, { actRoles: [] }),
    ...SUPPLY_KINDS.flatMap((kind) => notesOf(none, { kind, actRoles: ACT_ROLES })),
  ].filter(({ kind }) => kind === "role");
  const said = notes.map((note) => reviewersWords.note(note, contentWords));
  expect(said.filter((text) => text.startsWith("Der Lieferant sagt „"))).not.toEqual([]);
  expect(said.filter((text) => text.startsWith("Beim Produkt ist „"))).not.toEqual([]);
  const labels = questions.flatMap(({ options = [] }) => options.map(({ label }) => label));
  const foreign = labels.filter((label) => contentWords.say(label) !== label);
  expect(said.filter((text) => foreign.some((label) => text.includes(`„${label}“`)))).toEqual([]);
});

test("every fault of a certificate has its German words", () => {
  const row = {
    ...{ edition: "iso42001-2023", number: "C-7", body: "Body", status: "suspended" },
    ...{ decided: "2025-01-10", expires: "2028-01-09" },
  };
  const [note] = notesOf({
    "certificates-held": { is: "options", options: ["iso42001"] },
    certificates: { is: "table", rows: [row] },
  }).filter(({ kind }) => kind === "certificate");
  const said = note && reviewersWords.note(note, contentWords);
  expect(said).toMatch(/^Zertifikat 1 \(C-7\): .*es ist ausgesetzt.*\.$/);
  for (const fault of Object.values(FAULTS)) {
    const text = `Certificate 2 (Body; Ltd.): ${fault}.`;
    const german = reviewersWords.note({ kind: "certificate", text }, contentWords);
    expect(german).toMatch(/^Zertifikat 2 \(Body; Ltd\.\): /);
    expect(german).not.toContain(fault);
  }
});

test("what is to be done about an answer is told in German", () => {
  const notes = notesOf({
    "pen-test": { is: "nda" },
    "ai-policy": { is: "option", option: "planned", date: "2027-03-31" },
    "incident-duty": { is: "option", option: "without-limit" },
  });
  const kinds = new Set(notes.map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(["action", "nda", "planned"]);
  const kept = notes.filter((note) => reviewersWords.note(note, contentWords) === note.text);
  expect(kept).toEqual([]);
});

test("English, and what a person wrote, stay as they are", () => {
  const text = "Look at both.";
  expect(english.good(text)).toBe(text);
  for (const words of [english, reviewersWords]) {
    for (const kind of ["contradiction", "role", "certificate"] as const) {
      expect(words.note({ kind, text }, contentWords)).toBe(text);
    }
    expect(words.good(text)).toBe(text);
  }
});
