import type { AnswerSheet } from "../../../../../functions/contract/shapes/answer-sheet.ts";
import { type Score, score } from "../../../../../functions/domain/score.ts";
import { scoreInputOf } from "../../../../../functions/domain/score-input-of.ts";
import { scoreRulings } from "../../../../../functions/domain/score-rulings.ts";
import type { Points } from "../../../../../functions/domain/states.ts";
import { todayIn } from "../../../format.ts";

type Verdict = AnswerSheet["evidence"][number]["verdict"];

/** What a reviewer is about to say of a question or of a document. */
export type Change =
  | {
      is: "ruling";
      question: string;
      kind: "override" | "accept-na" | "accept" | "withdraw";
      points: Points;
    }
  | { is: "evidence"; id: string; verdict: Verdict; independent: boolean };

/**
 * The result as it will be after a change, by the engine the server computes with; undefined before
 * the submission. What the server replies stands in its place.
 */
export function foreseen(sheet: AnswerSheet, change: Change, zone: string): Score | undefined {
  const { ground, questionnaire, answers } = sheet;
  if (!ground) return undefined;
  const { evidenceTypes, asOf, origin, ...frozen } = ground;
  const { evidence, rulings } = changed(sheet, change);
  const input = scoreInputOf({
    content: { questionnaire, evidenceTypes },
    submission: {
      ...{ ...frozen, answers, evidence: evidence.map(referenceOf) },
      ...(origin && { origin }),
    },
    rulings: scoreRulings(rulings),
    judgements: evidence.map(({ id, verdict, independent, judgedAt }) => ({
      ...{ id, verdict, independent },
      ...(judgedAt && { judgedOn: todayIn(zone, new Date(judgedAt)) }),
    })),
    asOf,
  });
  return score(input);
}

function referenceOf({ expiresOn, ...reference }: AnswerSheet["evidence"][number]) {
  return { ...reference, ...(expiresOn && { expiresOn }) };
}

function changed(sheet: AnswerSheet, change: Change) {
  const rulings = sheet.rulings.map(({ points, ...each }) => ({
    ...each,
    points: points as Points,
  }));
  if (change.is === "evidence") {
    const { id, verdict, independent } = change;
    const judgedAt = new Date().toISOString();
    const evidence = sheet.evidence.map((each) =>
      each.id === id ? { ...each, verdict, independent, judgedAt } : each,
    );
    return { evidence, rulings };
  }
  const { question, kind, points } = change;
  const rest = rulings.filter((each) => each.question !== question);
  if (kind === "withdraw") return { evidence: sheet.evidence, rulings: rest };
  const ruling = { question, kind, points, reason: "", by: { id: "", name: "" }, at: "" };
  return { evidence: sheet.evidence, rulings: [...rest, ruling] };
}
