import { apportion } from "./apportion.ts";
import { CUT_OFFS, type Grade } from "./bands.ts";
import { openGates, type Severity } from "./gates.ts";
import type { Score } from "./score.ts";
import type { ControlResult, DomainResult, Pair, QuestionResult } from "./scoring.ts";
import { inScope } from "./states.ts";

/** What a line adds to the figures above it, in basis points of what was shown. */
type Parts<Above extends "control" | "domain" | "overall"> = Readonly<Record<Above, number>>;

/** One question as it speaks for one control: claim × factor = earned, weighed by `weight`. */
export type QuestionLine = Pick<
  QuestionResult,
  "state" | "ruled" | "points" | "level" | "required" | "factor"
> & {
  question: string;
  weight: number;
  /** Points before evidence, in basis points. */
  claim: number;
  /** Points the evidence keeps, in basis points. */
  earned: number;
  parts: Parts<"control" | "domain" | "overall">;
};

export type ControlLine = Pick<ControlResult, "id" | "weight" | "class" | "effect"> &
  Pair & { parts: Parts<"domain" | "overall">; questions: QuestionLine[] };

export type DomainLine = Pick<DomainResult, "id" | "title" | "weight"> &
  Pair & { parts: Parts<"overall">; controls: ControlLine[] };

/** What an open gate holds: never the score, only what follows from it. */
export type HoldLine = {
  gate: string;
  title: string;
  question: string;
  severity: Severity;
  because: "answer" | "evidence";
  /** The best grade possible while it is open. */
  grade: Grade;
  /** The most that control effectiveness counts while it is open, in basis points. */
  effectiveness: number;
};

/** A score taken apart down to the questions; every figure is the sum of its parts. */
export type ScoreLedger = Pair & {
  grade: Score["grade"];
  domains: DomainLine[];
  holds: HoldLine[];
  /** Ids of the questions that left the sum: not asked, or N/A accepted. */
  left: string[];
};

/**
 * The ledger of a score: what each question, control and domain adds to what was shown, in whole
 * basis points. The model rounds at three levels (scoring model 2.3), so the exact shares of the
 * parts do not add up to the rounded figure; `apportion` says who gets the units in between. What
 * the overall score gets from a domain is split again over its controls, and that over their
 * questions, so that the parts add up at every level. Controls and domains without a question in
 * scope have no line.
 */
export function scoreLedger(score: Score): ScoreLedger {
  const { claimed, shown, grade, questions } = score;
  return {
    ...{ claimed, shown, grade },
    domains: domainLines(score),
    holds: openGates(score.gates).map(({ id, title, question, open: { severity, because } }) => ({
      ...{ gate: id, title, question, severity, because },
      grade: CUT_OFFS.holds[severity],
      effectiveness: CUT_OFFS.effectiveness[severity],
    })),
    left: questions.filter(({ state }) => !inScope(state)).map(({ id }) => id),
  };
}

function domainLines(score: Score): DomainLine[] {
  const counted = score.domains.filter(({ shown }) => shown !== null);
  const overall = apportion(score.shown ?? 0, counted.map(weighed));
  return counted.map(({ id, title, weight, claimed, shown }, at) => {
    const parts = { overall: overall[at] ?? 0 };
    const controls = controlLines(score, id, { domain: shown ?? 0, ...parts });
    return { id, title, weight, claimed, shown, parts, controls };
  });
}

function controlLines(
  score: Score,
  domain: string,
  above: Parts<"domain" | "overall">,
): ControlLine[] {
  const counted = score.controls.filter((each) => each.domain === domain && each.shown !== null);
  const byDomain = apportion(above.domain, counted.map(weighed));
  const byOverall = apportion(above.overall, counted.map(weighed));
  return counted.map((control, at) => {
    const { id, weight, class: rank, effect, claimed, shown } = control;
    const parts = { domain: byDomain[at] ?? 0, overall: byOverall[at] ?? 0 };
    const questions = questionLines(score, control, { control: shown ?? 0, ...parts });
    return { id, weight, class: rank, effect, claimed, shown, parts, questions };
  });
}

function questionLines(
  score: Score,
  control: ControlResult,
  above: Parts<"control" | "domain" | "overall">,
): QuestionLine[] {
  const byId = new Map(score.questions.map((each) => [each.id, each]));
  const counted = control.questions.flatMap(({ question, weight }) => {
    const result = byId.get(question);
    return result && result.shown !== null ? [{ ...result, weight }] : [];
  });
  const weights = counted.map(weighed);
  const byControl = apportion(above.control, weights);
  const byDomain = apportion(above.domain, weights);
  const byOverall = apportion(above.overall, weights);
  return counted.map((result, at) => {
    const { id: question, state, ruled, points, level, required, factor, weight } = result;
    return {
      ...{ question, state, ruled, points, level, required, factor, weight },
      claim: result.claimed ?? 0,
      earned: result.shown ?? 0,
      parts: {
        control: byControl[at] ?? 0,
        domain: byDomain[at] ?? 0,
        overall: byOverall[at] ?? 0,
      },
    };
  });
}

function weighed({ weight, shown }: { weight: number; shown: number | null }): number {
  return weight * (shown ?? 0);
}
