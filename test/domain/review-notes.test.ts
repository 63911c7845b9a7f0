import { expect, test } from "vitest";
import type { Answer, Answers } from "../../functions/domain/answers.ts";
import { contradictions } from "../../functions/domain/contradictions.ts";
import { findingsFrom } from "../../functions/domain/findings-from.ts";
import { type ReviewNote, reviewNotes } from "../../functions/domain/review-notes.ts";
import { roleDifferences } from "../../functions/domain/role-differences.ts";
import { supplierView } from "../../functions/domain/supplier-view.ts";
import { visibleIds } from "../../functions/domain/visibility.ts";
import { question, questionnaireOf, SCOPE } from "./questions.ts";

const option = (id: string): Answer => ({ is: "option", option: id });
const WORDS = { supplier: "You say both.", reviewer: "Both are said." };
const QUESTIONNAIRE = questionnaireOf(
  [
    question({
      id: "part",
      kind: "multiple",
      options: [
        {
          ...{ id: "own", label: "We train it" },
          declares: { fits: { kind: ["base-model"] } },
        },
        {
          ...{ id: "provide", label: "We provide it" },
          declares: { fits: { actRole: ["provider"] }, follows: { actRole: ["provider"] } },
        },
        { id: "talk", label: "We talk" },
      ],
    }),
    question({
      id: "policy",
      silences: ["nda"],
      options: [
        { id: "yes", label: "Yes" },
        { id: "loose", label: "Loosely", finding: "Write it down." },
        { id: "planned", label: "Planned", detail: { kind: "date", label: "By" } },
        { id: "no", label: "No" },
      ],
    }),
    question({ id: "review", when: { tier: ["T1", "T2"] } }),
    question({ id: "hidden", when: { question: "policy", equals: "yes" } }),
  ],
  {
    contradictions: [
      {
        ...{ id: "C1", ...WORDS },
        when: {
          all: [
            { question: "policy", equals: "no" },
            { question: "review", equals: "yes" },
          ],
        },
      },
      {
        ...{ id: "C2", ...WORDS },
        when: {
          all: [
            { question: "hidden", equals: "no" },
            { question: "review", equals: "yes" },
          ],
        },
      },
    ],
  },
);

test.for<[rule: string, answers: Answers, found: string[]]>([
  [
    "two answers that cannot both hold are found",
    { policy: option("no"), review: option("yes") },
    ["C1"],
  ],
  ["one of them alone is none", { policy: option("no") }, []],
  ["a silence contradicts nothing", { policy: { is: "nda" }, review: option("yes") }, []],
  [
    "an answer that is not asked any more contradicts nothing",
    { policy: option("loose"), hidden: option("no"), review: option("yes") },
    [],
  ],
  [
    "while it is asked it does",
    { policy: option("yes"), hidden: option("no"), review: option("yes") },
    ["C2"],
  ],
])("%s", ([, answers, found]) => {
  expect(contradictions(QUESTIONNAIRE, SCOPE, answers).map(({ id }) => id)).toEqual(found);
  const view = supplierView(QUESTIONNAIRE, SCOPE);
  expect(contradictions(view, undefined, answers).map(({ id }) => id)).toEqual(found);
});

test("a supplier is told its own sentence and only of questions it is asked", () => {
  expect(supplierView(QUESTIONNAIRE, SCOPE).contradictions?.[0]).toEqual({
    ...{ id: "C1", supplier: WORDS.supplier },
    when: QUESTIONNAIRE.contradictions?.[0]?.when,
  });
  expect(supplierView(QUESTIONNAIRE, { ...SCOPE, tier: "T3" }).contradictions).toBeUndefined();
});

test.for<[rule: string, chosen: string[], found: object[]]>([
  ["the same view is no difference", ["provide"], []],
  ["what only the supplier says is one", ["own", "provide"], [{ option: "own", is: "declared" }]],
  ["so is what only the buyer says", ["talk"], [{ option: "provide", is: "left-out" }]],
])("of the roles, %s", ([, chosen, found]) => {
  const answers = { part: { is: "options" as const, options: chosen } };
  const differences = roleDifferences(QUESTIONNAIRE, SCOPE, answers);
  expect(differences).toEqual(found.map((each) => expect.objectContaining(each)));
  expect(visibleIds(QUESTIONNAIRE.sections, SCOPE, answers)).toEqual(
    visibleIds(QUESTIONNAIRE.sections, SCOPE, {}),
  );
});

test("a question about roles that nobody answered declares nothing", () => {
  expect(roleDifferences(QUESTIONNAIRE, SCOPE, {})).toEqual([]);
  expect(roleDifferences(QUESTIONNAIRE, SCOPE, { part: { is: "unknown" } })).toEqual([]);
});

test.for<[rule: string, answer: Answer, found: object[]]>([
  [
    "what is planned is a finding with its day",
    { is: "option", option: "planned", date: "2027-03-31" },
    [{ kind: "planned", question: "policy", by: "2027-03-31" }],
  ],
  ["a plan without a day is not complete yet", option("planned"), []],
  [
    "an option can ask for an action",
    option("loose"),
    [{ kind: "action", question: "policy", action: "Write it down." }],
  ],
  ["an answer under NDA is a task", { is: "nda" }, [{ kind: "nda", question: "policy" }]],
  ["a plain yes leaves nothing to do", option("yes"), []],
])("%s", ([, policy, found]) => {
  expect(findingsFrom(QUESTIONNAIRE, SCOPE, { policy })).toEqual(found);
});

test("answers to questions that are not asked open no finding", () => {
  const answers: Answers = { hidden: { is: "nda" }, policy: option("no") };
  expect(findingsFrom(QUESTIONNAIRE, SCOPE, answers)).toEqual([]);
});

const certificates = question({
  ...{ id: "certificates", kind: "table" },
  table: {
    ...{ row: "Certificate", maxRows: 3, of: "certificates" },
    columns: [{ id: "edition", label: "Edition", kind: "text", required: true }],
  },
});
const row = {
  ...{ edition: "iso27001-2022", number: "7", accredited: "yes", status: "in-force" },
  ...{ decided: "2025-03-10", expires: "2028-03-09", "last-audit": "2026-03-01" },
};
const notesOn = (cells: object, verdict: "accepted" | "unread"): ReviewNote[] =>
  reviewNotes(questionnaireOf([certificates]), SCOPE, {
    answers: { certificates: { is: "table", rows: [{ ...row, ...cells }] } },
    evidence: [
      {
        ...{ id: "e", type: "certificate-iso27001", title: "ISO", url: "https://a.example" },
        ...{ verdict, independent: true, questions: [], judgedOn: "2026-11-01" },
      },
    ],
    asOf: "2026-11-24",
  });

test("a certificate without fault and looked up needs no note", () => {
  expect(notesOn({}, "accepted")).toEqual([]);
});

test("a certificate nobody looked up and one that is suspended are noted", () => {
  expect(notesOn({}, "unread")[0]?.text).toContain("no look-up in the register");
  expect(notesOn({ status: "suspended" }, "accepted")[0]).toEqual({
    ...{ kind: "certificate", questions: ["certificates"] },
    text: "Certificate 1 (7): it is suspended.",
  });
});

test("every kind of note names its questions and says something", () => {
  const notes = reviewNotes(QUESTIONNAIRE, SCOPE, {
    ...{ evidence: [], asOf: "2026-11-24" },
    answers: {
      part: { is: "options", options: ["own"] },
      policy: option("no"),
      review: option("yes"),
    },
  });
  expect(notes.map(({ kind }) => kind)).toEqual(["contradiction", "role", "role"]);
  expect(notes.every(({ questions, text }) => questions.length > 0 && text.length > 10)).toBe(true);
});
