import { expect, test } from "vitest";
import { lintContent, lintQuestionnaire } from "../../functions/content/lint.ts";
import type { Table } from "../../functions/domain/question-table.ts";
import type { Condition, Question, Questionnaire } from "../../functions/domain/questionnaire.ts";
import { textsOf } from "../../functions/domain/spoken.ts";
import { BASIS, gate, POLICY, ROLES, scored, small, unscored } from "./small.ts";

const both = (question: Question) => small([question, POLICY, ROLES]);
const policy = (part: Partial<Question>) => small([scored({ id: "policy", ...part }), ROLES]);
const switched = (when: Question["when"]) =>
  small([unscored({ id: "scope" }), scored({ id: "policy", ...(when && { when }) }), ROLES]);
const answered = (option: string) => ({ question: "scope", equals: option });
/** A question that hangs on one that is asked only where the scope is answered with yes. */
const behind = (when: Condition) =>
  small([
    unscored({ id: "scope" }),
    unscored({ id: "between", when: answered("yes") }),
    unscored({ id: "last", when: { all: [{ question: "between", answered: true }, when] } }),
    ...[POLICY, ROLES],
  ]);
const many = (count: number, part: Partial<Question> = {}) =>
  small([
    POLICY,
    ROLES,
    ...Array.from({ length: count }, (_, at) => unscored({ id: `more-${at}`, ...part })),
  ]);
const weighed = (...controls: string[]) => {
  const list = controls.map((id) => ({
    ...({ id, weight: 2, class: "standard", effect: "both" } as const),
  }));
  return [{ id: "governance", title: "Governance", weight: 1, controls: list }];
};
const steps = (...points: [upTo: number, points: number][]) =>
  ({
    kind: "number",
    options: undefined,
    number: {
      ...{ unit: "hours", min: 0, max: 100 },
      points: points.map(([upTo, worth]) => ({ upTo, points: worth })),
    },
  }) as const;
const options = (...points: (number | undefined)[]) => ({
  options: points.map((worth, at) => ({
    ...{ id: `o${at}`, label: `Option ${at}` },
    ...(worth !== undefined && { points: worth }),
  })),
});
const evidence = (T1: 0 | 2 | 3, T2: 0 | 2 | 3, T3: 0 | 2 | 3, T4: 0 | 2 | 3) => ({
  ...{ evidence: { T1, T2, T3, T4 }, helps: ["certificate-iso42001"] },
});

const touched = (when: Condition = { question: "what-changed", includes: "yes" }) =>
  [POLICY, ROLES].map((each) => ({ ...each, when }));
const refreshing = (
  more: Partial<Questionnaire>,
  part: Partial<Question> = {},
  others: Question[] = touched(),
) =>
  small([unscored({ id: "what-changed", kind: "multiple", ...part }), ...others], {
    ...{ purpose: "refresh", changes: "what-changed", ...more },
  });

/** A small questionnaire with German words for all of it but for what is changed. */
const spokenBy = (change: (all: Record<string, string>) => Record<string, string>) => {
  const all = Object.fromEntries(textsOf(small()).map((text) => [text, `${text} auf Deutsch`]));
  const { [small().title]: title = "", ...rest } = all;
  const { title: kept, ...changed } = change({ ...rest, title });
  const de = { ...changed, ...(kept && { [small().title]: kept }) };
  return small(undefined, { translations: { de } });
};

const NAME = { id: "name", label: "Name", kind: "text", required: true } as const;
const LONG = { ...NAME, maxLength: 500 };
const tabled = (part: Partial<Table>, kind: Question["kind"] = "table") => {
  const table = { row: "Row", maxRows: 3, columns: [NAME], ...part };
  return unscored({ id: "rows", kind, options: undefined, table });
};
const filed = (type = "ai-policy") =>
  unscored({
    ...{ id: "extra", kind: "file", options: undefined },
    file: { types: [type], atLeast: 1 },
  });
const first = { question: "policy", equals: "yes" } as const;
const CONTRADICTION = {
  ...{ id: "C1", supplier: "You say both.", reviewer: "Both are said." },
  when: { all: [first, { question: "roles", equals: "no" }] },
};
const contradicting = (more?: Condition, others: Condition[] = CONTRADICTION.when.all) =>
  small(undefined, {
    contradictions: [
      { ...CONTRADICTION, when: { all: [first, ...others.slice(1), ...(more ? [more] : [])] } },
    ],
  });
const CITED = { framework: "nist-ai-rmf-1.0", target: "GOVERN 6.1" };
const declaring = (fits: Condition) =>
  unscored({ id: "part", options: [{ id: "own", label: "Own", declares: { fits } }] });

test("a sound questionnaire has no findings", () => {
  expect(lintQuestionnaire(small(), BASIS)).toEqual([]);
});

test.for<[rule: string, refused: Questionnaire, passes: Questionnaire]>([
  ["duplicate-id", both(scored({ id: "policy", text: "Other?" })), both(scored({ id: "other" }))],
  [
    "unknown-question",
    switched({ question: "nowhere", equals: "yes" }),
    switched({ question: "scope", equals: "yes" }),
  ],
  [
    "unknown-option",
    switched({ question: "scope", equals: "perhaps" }),
    switched({ question: "scope", in: ["no", "unknown"] }),
  ],
  [
    "unknown-option",
    switched({ question: "scope", atLeast: 1 }),
    switched({ question: "scope", answered: true }),
  ],
  [
    "unknown-requirement",
    policy({ cites: [{ framework: "eu-ai-act", target: "Art. 10(9)" }] }),
    policy({ cites: [{ framework: "eu-ai-act", target: "Art. 10" }] }),
  ],
  [
    "unknown-requirement",
    policy({ cites: [{ framework: "iso-iec-42005", target: "A.2.2" }] }),
    policy({ cites: [{ framework: "iso-iec-27001-2022", target: "A.5.19" }] }),
  ],
  [
    "cited-twice",
    policy({ cites: [CITED, { ...CITED }] }),
    policy({ cites: [CITED, { ...CITED, target: "GOVERN 6.2" }] }),
  ],
  ["unknown-fact", switched({ fact: "is-raining" }), switched({ fact: "rebrand" })],
  [
    "condition-looks-forward",
    small([
      scored({ id: "policy", when: { question: "scope", equals: "yes" } }),
      unscored({ id: "scope" }),
      ROLES,
    ]),
    switched({ question: "scope", equals: "yes" }),
  ],
  [
    "condition-cycle",
    small([
      unscored({ id: "one", when: { question: "two", answered: true } }),
      unscored({ id: "two", when: { question: "one", answered: true } }),
      ...[POLICY, ROLES],
    ]),
    small([
      unscored({ id: "one" }),
      unscored({ id: "two", when: { question: "one", answered: true } }),
      POLICY,
      ROLES,
    ]),
  ],
  [
    "scored-reveals-scored",
    small([POLICY, scored({ ...ROLES, when: { question: "policy", equals: "yes" } })]),
    small([
      POLICY,
      ROLES,
      unscored({ id: "details", when: { question: "policy", equals: "yes" } }),
    ]),
  ],
  [
    "scored-reveals-scored",
    small([
      POLICY,
      unscored({ id: "details", when: { question: "policy", equals: "yes" } }),
      scored({ ...ROLES, when: { question: "details", equals: "yes" } }),
    ]),
    small([
      POLICY,
      unscored({ id: "details" }),
      scored({ ...ROLES, when: { question: "details", equals: "yes" } }),
    ]),
  ],
  ["options-unordered", policy(options(100, 25, 50)), policy(options(100, 50, 50, 0))],
  [
    "options-unordered",
    policy(steps([24, 100], [72, 0], [96, 50])),
    policy(steps([24, 100], [72, 50])),
  ],
  ["options-unordered", policy(steps([72, 100], [24, 50])), policy(steps([5, 0], [100, 100]))],
  ["points-missing", policy(options(100, undefined)), policy(options(100, 0))],
  ["full-points-missing", policy(options(75, 0)), policy(options(0, 100))],
  [
    "points-without-control",
    both(unscored({ id: "extra", ...options(100, 0) })),
    both(unscored({ id: "extra" })),
  ],
  ["kind-not-scored", policy({ kind: "text", options: undefined }), policy({})],
  [
    "kind-misfit",
    both(unscored({ id: "extra", kind: "text" })),
    both(unscored({ id: "extra", kind: "multiple" })),
  ],
  [
    "kind-misfit",
    both(unscored({ id: "extra", kind: "number", options: undefined })),
    policy(steps([24, 100])),
  ],
  [
    "explanation-missing",
    policy({ why: "Because." }),
    policy({ why: "It shows what you aim for." }),
  ],
  [
    "explanation-missing",
    policy({ good: "        Fine        " }),
    policy({ good: "Dated and signed by management." }),
  ],
  [
    "duplicate-wording",
    both(scored({ id: "again", text: "Is POLICY in place" })),
    both(scored({ id: "again" })),
  ],
  [
    "duplicate-wording",
    policy({
      options: [
        { id: "yes", label: "Yes", points: 100 },
        { id: "yes-2", label: "Yes.", points: 0 },
      ],
    }),
    policy({}),
  ],
  [
    "answers-too-large",
    many(200, { kind: "long-text", options: undefined }),
    many(170, { kind: "long-text", options: undefined }),
  ],
  ["kind-misfit", both(tabled({}, "single")), both(tabled({}))],
  ["kind-misfit", both(unscored({ id: "extra", kind: "file", options: undefined })), both(filed())],
  ["unknown-evidence-type", both(filed("rumour")), both(filed())],
  ["column-misfit", both(tabled({ columns: [{ ...NAME, kind: "option" }] })), both(tabled({}))],
  [
    "column-misfit",
    both(tabled({ columns: [{ ...NAME, kind: "date", maxLength: 9 }] })),
    both(tabled({})),
  ],
  ["duplicate-column", both(tabled({ columns: [NAME, { ...NAME, id: "n2" }] })), both(tabled({}))],
  [
    "duplicate-column",
    both(tabled({ fixed: ["Logs", "Logs"] })),
    both(tabled({ fixed: ["Logs"] })),
  ],
  ["row-asks-nothing", both(tabled({ columns: [{ ...NAME, required: false }] })), both(tabled({}))],
  [
    "table-too-large",
    both(tabled({ maxRows: 40, columns: [LONG, { ...LONG, id: "more", label: "More" }] })),
    both(tabled({ maxRows: 40, columns: [LONG] })),
  ],
  ["certificate-facts-missing", both(tabled({ of: "certificates" })), both(tabled({}))],
  ["party-facts-missing", both(tabled({ of: "models" })), both(tabled({}))],
  [
    "unknown-option",
    small([
      tabled({ maxRows: 3 }),
      scored({ id: "policy", when: { question: "rows", atLeast: 4 } }),
      ROLES,
    ]),
    small([
      tabled({ maxRows: 3 }),
      scored({ id: "policy", when: { question: "rows", atLeast: 3 } }),
      ROLES,
    ]),
  ],
  ["contradiction-on-scope", contradicting({ fact: "rebrand" }), contradicting()],
  ["contradiction-alone", contradicting(undefined, []), contradicting()],
  ["unknown-question", contradicting({ question: "nowhere", equals: "no" }), contradicting()],
  ["unknown-option", contradicting({ question: "roles", equals: "maybe" }), contradicting()],
  [
    "duplicate-wording",
    small(undefined, { contradictions: [{ ...CONTRADICTION, reviewer: CONTRADICTION.supplier }] }),
    contradicting(),
  ],
  [
    "duplicate-id",
    small(undefined, {
      contradictions: [CONTRADICTION, { ...CONTRADICTION, supplier: "One?", reviewer: "Two?" }],
    }),
    contradicting(),
  ],
  [
    "declaration-on-answer",
    both(declaring({ question: "policy", equals: "yes" })),
    both(declaring({ fact: "rebrand" })),
  ],
  [
    "core-control-without-question",
    small([POLICY], { domains: weighed("A.2.2") }),
    small([POLICY], { domains: weighed("A.2.2"), purpose: "short" }),
  ],
  ["unknown-control", policy({ controls: [{ control: "A.2.5", weight: 1 }] }), policy({})],
  ["control-not-askable", policy({ controls: [{ control: "A.2.3", weight: 1 }] }), policy({})],
  [
    "control-in-two-domains",
    small(undefined, { domains: weighed("A.2.2", "A.3.2", "A.2.2") }),
    small(),
  ],
  ["control-in-no-domain", small(undefined, { domains: weighed("A.2.2") }), small()],
  ["control-without-question", small([POLICY], {}), small()],
  ["core-control-without-question", small([POLICY], { domains: weighed("A.2.2") }), small()],
  ["unknown-evidence-type", policy({ helps: ["rumour"] }), policy({ helps: ["ai-policy"] })],
  ["evidence-type-unfit", policy({ helps: ["soc2-type2"] }), policy({ helps: ["ai-policy"] })],
  [
    "evidence-type-unfit",
    policy({
      helps: ["responsibility-matrix"],
      controls: POLICY.controls?.concat(ROLES.controls ?? []),
    }),
    policy({ helps: ["ai-policy"], controls: POLICY.controls?.concat(ROLES.controls ?? []) }),
  ],
  [
    "evidence-out-of-reach",
    policy({ ...evidence(3, 0, 0, 0), helps: ["ai-policy"] }),
    policy(evidence(3, 0, 0, 0)),
  ],
  ["evidence-falls", policy(evidence(0, 2, 0, 0)), policy(evidence(3, 2, 2, 0))],
  ["too-much-evidence", policy(evidence(2, 2, 2, 2)), policy(evidence(2, 2, 2, 0))],
  ["too-many-questions", many(9), many(8)],
  [
    "too-many-questions",
    many(39, { when: { tier: ["T1", "T2", "T3"] } }),
    many(38, { when: { tier: ["T1", "T2", "T3"] } }),
  ],
  [
    "question-dropped",
    policy({ when: { tier: ["T2", "T3"] } }),
    policy({ when: { tier: ["T1", "T2", "T3"] } }),
  ],
  [
    "question-dropped",
    policy({ when: { not: { tier: ["T1"] } } }),
    policy({ when: { kind: ["compute"] } }),
  ],
  [
    "question-unreachable",
    policy({ when: { all: [{ kind: ["compute"] }, { kind: ["tooling"] }] } }),
    policy({ when: { any: [{ kind: ["compute"] }, { kind: ["tooling"] }] } }),
  ],
  [
    "question-unreachable",
    policy({ when: { all: [{ fact: "rebrand" }, { not: { fact: "rebrand" } }] } }),
    policy({ when: { any: [{ fact: "rebrand" }, { not: { fact: "rebrand" } }] } }),
  ],
  [
    "question-unreachable",
    switched({ all: [answered("yes"), answered("no")] }),
    switched({ any: [answered("yes"), answered("no")] }),
  ],
  [
    "question-unreachable",
    behind({ question: "scope", equals: "no" }),
    behind({ question: "scope", in: ["yes", "no"] }),
  ],
  [
    "gate-unreachable",
    small(undefined, {
      gates: [gate({ applies: { when: { all: [{ tier: ["T1"] }, { tier: ["T2"] }] } } })],
    }),
    small(undefined, { gates: [gate({ applies: { when: { tier: ["T1", "T2"] } } })] }),
  ],
  [
    "contradiction-unreachable",
    contradicting({ question: "policy", equals: "no" }),
    contradicting({ question: "policy", in: ["yes", "no"] }),
  ],
  [
    "unknown-question",
    small(undefined, { gates: [gate({ question: "nowhere" })] }),
    small(undefined, { gates: [gate({})] }),
  ],
  [
    "gate-optional",
    small([scored({ id: "policy", required: false }), ROLES], { gates: [gate({})] }),
    small(undefined, { gates: [gate({})] }),
  ],
  [
    "gate-unscored",
    small([unscored({ id: "scope" }), POLICY, ROLES], { gates: [gate({ question: "scope" })] }),
    small(undefined, { gates: [gate({})] }),
  ],
  [
    "gate-on-answer",
    small(undefined, { gates: [gate({ applies: { when: { question: "roles", equals: "no" } } })] }),
    small(undefined, { gates: [gate({ applies: { when: { fact: "rebrand" } } })] }),
  ],
  [
    "gate-not-held",
    small(undefined, { gates: [gate({ applies: { tiers: ["T2", "T3"] } })] }),
    small(undefined, {
      gates: [
        gate({ applies: { tiers: ["T2", "T3"] } }),
        gate({ id: "K1b", severity: "blocker", applies: { tiers: ["T1"] } }),
      ],
    }),
  ],
  [
    "gate-not-held",
    small(undefined, {
      gates: [
        gate({ severity: "blocker", applies: { tiers: ["T2"] } }),
        gate({ id: "K1b", severity: "major", applies: { tiers: ["T1"] } }),
      ],
    }),
    small(undefined, { gates: [gate({ severity: "blocker" })] }),
  ],
  ["refresh-without-changes", refreshing({ changes: undefined }), refreshing({})],
  ["refresh-without-changes", refreshing({ purpose: "short" }), refreshing({})],
  ["refresh-without-changes", refreshing({ changes: "nowhere" }), refreshing({})],
  ["refresh-without-changes", refreshing({ changes: "policy" }), refreshing({})],
  ["refresh-without-changes", refreshing({}, { silences: [] }), refreshing({})],
  ["refresh-without-changes", refreshing({}, { when: { fact: "rebrand" } }), refreshing({})],
  ["refresh-asks-untouched", refreshing({}, {}, [POLICY, ROLES]), refreshing({})],
  [
    "refresh-asks-untouched",
    refreshing({}, {}, touched({ not: { question: "what-changed", includes: "no" } })),
    refreshing({}, {}, touched({ question: "what-changed", in: ["unknown"] })),
  ],
  ["translation-missing", spokenBy(({ title: _, ...rest }) => rest), spokenBy((all) => all)],
  ["translation-idle", spokenBy((all) => ({ ...all, gone: "weg" })), spokenBy((all) => all)],
  [
    "duplicate-wording",
    spokenBy((all) => ({ ...all, [ROLES.text]: all[POLICY.text] ?? "" })),
    spokenBy((all) => all),
  ],
  ["duplicate-wording", spokenBy((all) => ({ ...all, No: all.Yes ?? "" })), spokenBy((all) => all)],
])("%s bites on the fault and lets the sound one pass", ([rule, refused, passes]) => {
  expect(rules(refused)).toContain(rule);
  expect(rules(passes)).not.toContain(rule);
});

test.for<[what: string, change: object, place: string]>([
  [
    "a weight that is no integer",
    { domains: [{ ...small().domains[0], weight: 1.5 }] },
    "domains.0.weight",
  ],
  ["an unknown key", { colour: "red" }, "questionnaire"],
  ["a missing title", { title: "" }, "title"],
])("%s is refused with the path to it", ([, change, place]) => {
  const findings = lintContent({ ...small(), ...change }, BASIS);
  expect(findings).toContainEqual(expect.objectContaining({ rule: "shape", place }));
});

test("every finding names a place and a cure", () => {
  const findings = lintQuestionnaire(policy({ why: "No.", helps: ["rumour"] }), BASIS);
  expect(findings.length).toBeGreaterThan(1);
  for (const { place, says, cure } of findings) {
    expect([place, says, cure].every((text) => text.length > 5)).toBe(true);
  }
});

function rules(questionnaire: Questionnaire): string[] {
  return lintQuestionnaire(questionnaire, BASIS).map(({ rule }) => rule);
}
