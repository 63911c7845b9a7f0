import fc from "fast-check";
import {
  type EvidenceRecord,
  type EvidenceType,
  VERDICTS,
} from "../../functions/domain/evidence.ts";
import { RISK_CLASSES, TIERS } from "../../functions/domain/questionnaire.ts";
import type { Ruling } from "../../functions/domain/rulings.ts";
import type { ScoreInput } from "../../functions/domain/score.ts";
import type { Gate, ModelControl, ScoredQuestion } from "../../functions/domain/scoring-model.ts";
import { POINTS, type Points, type QuestionState } from "../../functions/domain/states.ts";
import { EXPOSURE_FACTORS, IMPACT_FACTORS, triageSchema } from "../../functions/domain/triage.ts";

/** A score input that keeps the content rules (scoring model 2.8), and a date not before `asOf`. */
export type Case = { input: ScoreInput; later: string };

/** Kinds of evidence: what they support, how far they lift, how long they hold. */
const TYPES: EvidenceType[] = [
  { id: "any", maxLevel: 3, maxAgeMonths: null, supports: "all" },
  { id: "aged", maxLevel: 3, maxAgeMonths: 12, supports: "all" },
  { id: "internal", maxLevel: 2, maxAgeMonths: 24, supports: "all" },
  { id: "weak", maxLevel: 1, maxAgeMonths: 6, supports: "all" },
  { id: "narrow", maxLevel: 3, maxAgeMonths: null, supports: ["c0", "c1"] },
];

const DATES = [
  "2025-01-31",
  "2025-06-30",
  "2026-01-31",
  "2026-02-28",
  "2026-11-24",
  "2027-01-31",
  "2028-02-29",
];

const date = fc.constantFrom(...DATES);
const perhapsDate = fc.option(date, { nil: undefined, freq: 2 });
const weight = fc.integer({ min: 1, max: 4 });

const control = fc.record({
  domain: fc.nat(2),
  weight: fc.constantFrom(1, 2, 4),
  class: fc.constantFrom("critical", "standard", "minor"),
  effect: fc.constantFrom("likelihood", "impact", "both"),
});

const question = fc.record({
  links: fc.array(fc.tuple(fc.nat(3), weight), { minLength: 1, maxLength: 2 }),
  /** The tiers, counted from T1, at which level 3, and at which at least level 2, is required. */
  required: fc.tuple(fc.nat(4), fc.nat(4)),
  /** Up to 9 an answer, then one of the silences and so on. */
  state: fc.nat(16),
  points: fc.constantFrom(...POINTS),
  level: fc.nat(3),
  ruling: fc.nat(9),
});

const gate = fc.record({
  question: fc.nat(4),
  minAnswer: fc.constantFrom(25, 50, 75, 100),
  minEvidence: fc.constantFrom(undefined, 2, 3),
  severity: fc.constantFrom("blocker", "major"),
  tiers: fc.integer({ min: 1, max: 4 }),
  highRiskOnly: fc.boolean(),
  from: perhapsDate,
});

const record = fc.record({
  type: fc.constantFrom(...TYPES),
  dated: perhapsDate,
  expiresOn: perhapsDate,
  verdict: fc.constantFrom(...VERDICTS),
  independent: fc.boolean(),
  questions: fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }),
});

/**
 * Small random catalogues, triages, answers, rulings and evidence. A third of the cases each are
 * poor, mixed and good suppliers, so that every grade and band is met.
 */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    quality: fc.constantFrom("poor", "mixed", "good"),
    domains: fc.array(weight, { minLength: 1, maxLength: 3 }),
    controls: fc.array(control, { minLength: 1, maxLength: 4 }),
    questions: fc.array(question, { minLength: 1, maxLength: 5 }),
    gates: fc.array(gate, { maxLength: 2 }),
    factors: fc.array(fc.nat(5), { minLength: 11, maxLength: 11 }),
    riskClass: fc.constantFrom(...RISK_CLASSES),
    records: fc.array(record, { maxLength: 3 }),
    dates: fc.tuple(date, date),
  })
  .map(build);

/** A number to choose an item of a list with, by `pick`. */
export const picks = fc.nat(1000);

/** The item a number chooses. */
export function pick<T>(list: readonly T[], number: number): T {
  const item = list[number % list.length];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** Evidence that supports every control, never ends, and is judged to give this level. */
export function recordOf(level: number, questions: string[]): EvidenceRecord {
  const verdict = level === 1 ? ("unread" as const) : ("accepted" as const);
  const id = `r-${level}-${questions.join("-")}`;
  const named = { id, type: "any", title: id, url: "https://a.example/" };
  return { ...named, verdict, independent: level === 3, questions };
}

type Raw<A> = A extends fc.Arbitrary<infer T> ? T : never;
type RawQuestion = Raw<typeof question>;
type Quality = "poor" | "mixed" | "good";

function build(raw: {
  quality: Quality;
  domains: number[];
  controls: Raw<typeof control>[];
  questions: RawQuestion[];
  gates: Raw<typeof gate>[];
  factors: number[];
  riskClass: (typeof RISK_CLASSES)[number];
  records: Raw<typeof record>[];
  dates: [string, string];
}): Case {
  const [asOf = "", later = ""] = raw.dates.toSorted();
  const ids = raw.questions.map((_, at) => `q${at}`);
  const names = [...IMPACT_FACTORS, ...EXPOSURE_FACTORS];
  const controls = raw.controls.map((each, at) => ({
    at: each.domain % raw.domains.length,
    control: controlOf(`c${at}`, each, at, raw),
  }));
  const input: ScoreInput = {
    contentHash: "f".repeat(64),
    model: {
      domains: raw.domains.map((each, at) => ({
        id: `d${at}`,
        title: `Domain ${at}`,
        weight: each,
        controls: controls.filter((one) => one.at === at).map((one) => one.control),
      })),
      questions: raw.questions.map(({ required }, at) => questionOf(`q${at}`, required)),
      gates: raw.gates.map((each, at) => gateOf(`K${at}`, pick(ids, each.question), each)),
    },
    triage: triageSchema().parse(
      Object.fromEntries(names.map((name, at) => [name, raw.factors[at] || null])),
    ),
    riskClass: raw.riskClass,
    kind: "ai-product",
    states: Object.fromEntries(
      raw.questions.map((each, at) => [`q${at}`, stateOf(each, raw.quality)]),
    ),
    rulings: Object.fromEntries(raw.questions.flatMap((each, at) => rulingOf(`q${at}`, each))),
    evidence: [
      ...raw.questions.flatMap((each, at) => backingOf(`q${at}`, each, raw.quality)),
      ...raw.records
        .filter(({ dated }) => dated === undefined || dated <= asOf)
        .map((each, at) => evidenceOf(`e${at}`, each, ids)),
    ],
    evidenceTypes: TYPES,
    asOf,
  };
  return { input, later };
}

function controlOf(
  id: string,
  { weight: w, class: rank, effect }: Raw<typeof control>,
  at: number,
  { controls, questions }: { controls: unknown[]; questions: RawQuestion[] },
): ModelControl {
  const links = questions.flatMap(({ links: raw }, index) => {
    const link = raw.find(([target]) => target % controls.length === at);
    return link ? [{ question: `q${index}`, weight: link[1] }] : [];
  });
  return { id, weight: w, class: rank, effect, questions: links };
}

function questionOf(id: string, [three, two]: [number, number]): ScoredQuestion {
  const at = (tier: number) => (tier < three ? 3 : tier < two ? 2 : 0);
  return { id, required: { T1: at(0), T2: at(1), T3: at(2), T4: at(3) } };
}

function gateOf(id: string, asked: string, raw: Raw<typeof gate>): Gate {
  const { minAnswer, minEvidence, severity, tiers, highRiskOnly, from } = raw;
  return {
    id,
    title: `Must-have ${id}`,
    question: asked,
    minAnswer,
    ...(minEvidence ? { minEvidence } : {}),
    severity,
    applies: { tiers: TIERS.slice(0, tiers), highRiskOnly, ...(from ? { from } : {}) },
    sentence: `What ${id} may do.`,
  };
}

const OTHER_STATES = [
  { kind: "unknown" },
  { kind: "undisclosed" },
  { kind: "nda" },
  { kind: "unanswered" },
  { kind: "na-claimed" },
  { kind: "na-accepted" },
  { kind: "hidden" },
] as const satisfies QuestionState[];

function stateOf({ state, points }: RawQuestion, quality: Quality): QuestionState {
  const other = OTHER_STATES[state - 10];
  if (other && (quality !== "good" || state > 14)) return other;
  return { kind: "answered", points: pointsIn(points, quality) };
}

function pointsIn(points: Points, quality: Quality): Points {
  if (quality === "mixed") return points;
  if (quality === "poor") return points > 50 ? 25 : points;
  return points < 50 ? 100 : points;
}

function rulingOf(id: string, { ruling, points }: RawQuestion): [string, Ruling][] {
  const by = { reason: "Seen.", by: "member", at: "2026-01-01T00:00:00Z" };
  if (ruling === 0) return [[id, { kind: "override", points, ...by }]];
  return ruling === 1 ? [[id, { kind: "accept-na", ...by }]] : [];
}

function backingOf(id: string, { level }: RawQuestion, quality: Quality): EvidenceRecord[] {
  if (quality === "good") return [recordOf(level === 0 ? 2 : 3, [id])];
  return quality === "mixed" && level > 0 ? [recordOf(level, [id])] : [];
}

function evidenceOf(id: string, raw: Raw<typeof record>, ids: string[]): EvidenceRecord {
  const { type, dated, expiresOn, verdict, independent, questions } = raw;
  return {
    id,
    type: type.id,
    title: id,
    url: "https://a.example/",
    verdict,
    independent,
    questions: questions.map((each) => pick(ids, each)),
    ...(dated ? { dated } : {}),
    ...(expiresOn ? { expiresOn } : {}),
  };
}
