import { CUT_OFFS } from "./bands.ts";
import { openGates } from "./gates.ts";
import { percent } from "./percent.ts";
import type { Proposal, ResultStatus } from "./proposal.ts";
import type { Score } from "./score.ts";
import type { DomainResult } from "./scoring.ts";
import { tierText } from "./triage.ts";

/** Printed with every score. */
export const DISCLAIMER = "This score is not a statement of conformity with any law or standard.";

/** Something said, by key and values for any language, and in English. */
export type Saying<Key extends string = string> = {
  key: Key;
  values: Record<string, string | number>;
  text: string;
};

export type ReasonKey =
  | "gate-open"
  | "not-scored"
  | "domain-weak"
  | "domain-loss"
  | "questions-open"
  | "evidence-unread"
  | "not-shown"
  | "gates-met"
  | "risk-left"
  | "triage";

/** The result in one sentence and exactly three reasons. */
export type Headline = {
  sentence: Saying<"scored" | "not-scored">;
  reasons: [Saying<ReasonKey>, Saying<ReasonKey>, Saying<ReasonKey>];
};

/**
 * The result in one sentence and three reasons, the first three of this list that there are: open
 * gates (blockers first), nothing scored, the two domains that lose most (domain weight times lost
 * points; ties in order of the questionnaire), open questions, unread evidence, claims not shown,
 * all gates met, the risk that is left, the intake.
 */
export function headline(score: Score): Headline {
  const [first, second, third] = [
    ...gatesOpen(score),
    ...notScored(score),
    ...domainLosses(score),
    ...questionsOpen(score),
    ...evidenceUnread(score),
    ...notShown(score),
    ...gatesMet(score),
    riskLeft(score),
    intake(score),
  ];
  // There are always three: open or met gates, the risk that is left, the intake. The compiler
  // cannot know.
  const spare = intake(score);
  return {
    sentence: sentenceOf(score),
    reasons: [first ?? spare, second ?? spare, third ?? spare],
  };
}

/** What a grade rests on: `B, shown, T2`, or `78 %, held at D by K7`. */
export function basisText({ grade, shown, tier }: Pick<Score, "grade" | "shown" | "tier">): string {
  if (!grade || shown === null) return `not scored, ${tier}`;
  if (grade.heldBy === null) return `${grade.held}, shown, ${tier}`;
  return `${percent(shown)}, held at ${grade.held} by ${grade.heldBy}`;
}

const PROPOSED: Record<Proposal, string> = {
  accept: "accept",
  "accept-with-actions": "accept with actions",
  conditional: "conditional",
  reject: "reject",
};

const STATUS: Record<ResultStatus, string> = {
  open: "not final (open)",
  "review-open": "not final (review open)",
  final: "final",
};

function sentenceOf(score: Score): Headline["sentence"] {
  const { claimed, shown, proposed, status, residual, grade } = score;
  const band = residual.current.band;
  const tail = `${band} risk is left, proposed: ${PROPOSED[proposed.decision]}, ${STATUS[status]}.`;
  const common = { tier: score.tier, band, proposed: proposed.decision, status };
  if (claimed === null || shown === null || !grade) {
    return { key: "not-scored", values: common, text: `Nothing could be scored; ${tail}` };
  }
  const { held, heldBy } = grade;
  const by = heldBy === null ? `grade ${held}` : `held at ${held} by ${heldBy}`;
  return {
    key: "scored",
    values: { ...common, claimed, shown, grade: held, ...(heldBy === null ? {} : { heldBy }) },
    text: `${percent(shown)} shown of ${percent(claimed)} claimed, ${by}; ${tail}`,
  };
}

function gatesOpen(score: Score): Saying<ReasonKey>[] {
  return openGates(score.gates).map(({ id, title, open: { severity, because } }) => {
    const why = because === "evidence" ? "answered, but not shown" : "not met";
    const text = `Must-have ${id} is open (${severity}): ${title}; ${why}.`;
    return { key: "gate-open", values: { gate: id, title, severity, because }, text };
  });
}

function notScored({ result }: Score): Saying<ReasonKey>[] {
  if (result === "scored") return [];
  return [{ key: "not-scored", values: {}, text: "No question was left to score." }];
}

function domainLosses({ domains }: Score): Saying<ReasonKey>[] {
  return domains
    .flatMap((domain) => ({ domain, loss: lossOf(domain) }))
    .filter(({ loss }) => loss > 0)
    .sort((one, other) => other.loss - one.loss)
    .slice(0, 2)
    .map(({ domain: { id, title, shown } }) => {
      const weak = (shown ?? 0) < CUT_OFFS.weakDomain;
      const at = percent(shown ?? 0);
      const values = { domain: id, title, shown: shown ?? 0 };
      return weak
        ? { key: "domain-weak", values, text: `"${title}" is weak: ${at} shown.` }
        : { key: "domain-loss", values, text: `"${title}" loses points: ${at} shown.` };
    });
}

function lossOf({ weight, shown }: DomainResult): number {
  return shown === null ? 0 : weight * (10_000 - shown);
}

function questionsOpen({ questions }: Score): Saying<ReasonKey>[] {
  const count = (kind: string) => questions.filter(({ state }) => state.kind === kind).length;
  const unanswered = count("unanswered");
  const naClaimed = count("na-claimed");
  const nda = count("nda");
  const all = unanswered + naClaimed + nda;
  if (all === 0) return [];
  const text = `${questionsText(all)} open: ${unanswered} unanswered, ${naClaimed} with N/A claimed, ${nda} only under NDA.`;
  return [{ key: "questions-open", values: { unanswered, naClaimed, nda }, text }];
}

function evidenceUnread({ questions }: Score): Saying<ReasonKey>[] {
  const count = questions.filter(({ awaitsReading }) => awaitsReading).length;
  if (count === 0) return [];
  const text = `Evidence for ${questionsText(count)} is unread and earns nothing yet.`;
  return [{ key: "evidence-unread", values: { questions: count }, text }];
}

function notShown({ questions }: Score): Saying<ReasonKey>[] {
  const count = questions.filter(({ claimed, shown }) => (claimed ?? 0) > (shown ?? 0)).length;
  if (count === 0) return [];
  const text = `${questionsText(count)} answered well, but with less evidence than asked.`;
  return [{ key: "not-shown", values: { questions: count }, text }];
}

function gatesMet({ gates }: Score): Saying<ReasonKey>[] {
  const applying = gates.filter(({ applies }) => applies);
  if (applying.some(({ open }) => open !== null)) return [];
  const text =
    applying.length === 0
      ? "No must-have applies."
      : `All must-haves (${applying.length}) are met.`;
  return [{ key: "gates-met", values: { gates: applying.length }, text }];
}

function riskLeft({ triage: { inherent }, residual }: Score): Saying<ReasonKey> {
  const { product, band } = residual.current;
  const values = { from: inherent.product, fromBand: inherent.band, to: product, toBand: band };
  const text =
    product < inherent.product
      ? `The risk falls from ${inherent.product} (${inherent.band}) to ${product} (${band}).`
      : `The risk stays at ${product} (${band}).`;
  return { key: "risk-left", values, text };
}

function intake({ tier, triage }: Score): Saying<ReasonKey> {
  const text = `The intake gives ${tierText(triage)}. ${triage.reason}`;
  return { key: "triage", values: { tier, missing: triage.missing.length }, text };
}

function questionsText(count: number): string {
  return count === 1 ? "1 question" : `${count} questions`;
}
