import type { Answers } from "./answers.ts";
import type { FindingSeverity, FindingSource } from "./finding.ts";
import { anotherDocument, asked, type FindingAsk } from "./finding-asks.ts";
import { findingsFrom } from "./findings-from.ts";
import { openGates } from "./gates.ts";
import { allQuestions, type Questionnaire } from "./questionnaire.ts";
import type { Score } from "./score.ts";
import type { ScoreSources } from "./score-input-of.ts";

/** A finding as a result shows it. */
export type DerivedFinding = {
  /** Made of facts: `gate-K2`, `planned-<question>`, … */
  cause: string;
  source: FindingSource;
  severity: FindingSeverity;
  question?: string;
  /** What is amiss, in one line. */
  title: string;
  /** What is asked of the supplier, in words it may read. */
  action: string;
  /** The day (YYYY-MM-DD) the supplier itself named. */
  by?: string;
};

/**
 * What a result and its answers leave to be mended (scoring model 2.2, 2.7): every open gate, every
 * answer that a reviewer rated lower, every document that was not accepted, what is planned with
 * its day, and what an option asks for. A question under an open gate has that finding only, with
 * the planned day if there is one. Reasons of rulings are the buyer's own and stay out.
 */
export function derivedFindings(score: Score, sources: ScoreSources): DerivedFinding[] {
  const { questionnaire } = sources.content;
  const textOf = textsOf(questionnaire);
  const left = findingsFrom(questionnaire, sources.submission.scope, answersIn(sources));
  const gates = openGates(score.gates);
  const gated = new Set(gates.map(({ question }) => question));
  const planned = new Map(
    left.flatMap((each) => (each.kind === "planned" ? [[each.question, each.by] as const] : [])),
  );
  const free = left.filter(({ question }) => !gated.has(question));
  return [
    ...gates.map(({ id, question, title, open }): DerivedFinding => {
      const by = planned.get(question);
      return {
        ...{ cause: `gate-${id}`, source: "gate", severity: open.severity, question, title },
        ...{ action: asked(open.because, textOf(question)), ...(by && { by }) },
      };
    }),
    ...lowered(score, sources).flatMap((question): DerivedFinding[] =>
      gated.has(question) ? [] : [ofQuestion("ruling", question, textOf)],
    ),
    ...refusedDocuments(sources),
    ...free.flatMap((each): DerivedFinding[] => {
      if (each.kind === "nda") return [];
      if (each.kind === "planned") {
        return [{ ...ofQuestion("planned", each.question, textOf), by: each.by }];
      }
      const { question, action } = each;
      const title = textOf(question);
      const cause = `action-${question}`;
      return [{ cause, source: "action", severity: "minor", question, title, action }];
    }),
  ];
}

function ofQuestion(
  source: Extract<FindingAsk, "ruling" | "planned">,
  question: string,
  textOf: (question: string) => string,
): DerivedFinding {
  const title = textOf(question);
  const cause = `${source}-${question}`;
  const action = asked(source, title);
  return { cause, source, severity: "minor", question, title, action };
}

/** The questions whose answer a reviewer rated lower than the supplier did. */
function lowered(score: Score, { rulings }: ScoreSources): string[] {
  return score.questions.flatMap(({ id, own }) => {
    const ruling = rulings[id];
    const less = ruling?.kind === "override" && own.kind === "answered";
    return less && ruling.points < own.points ? [id] : [];
  });
}

function refusedDocuments({ submission, judgements }: ScoreSources): DerivedFinding[] {
  const refused = new Map(
    judgements.flatMap(({ id, verdict }) =>
      verdict === "rejected" || verdict === "out-of-scope" ? [[id, verdict] as const] : [],
    ),
  );
  return submission.evidence.flatMap(({ id, title, questions: [question] }): DerivedFinding[] =>
    refused.has(id)
      ? [
          {
            ...{ cause: `evidence-${id}`, source: "evidence", severity: "minor" },
            ...(question && { question }),
            ...{ title, action: anotherDocument(title) },
          },
        ]
      : [],
  );
}

function textsOf(questionnaire: Questionnaire): (question: string) => string {
  const texts = new Map(allQuestions(questionnaire).map(({ id, text }) => [id, text]));
  return (question) => texts.get(question) ?? question;
}

function answersIn({ submission }: ScoreSources): Answers {
  return Object.fromEntries(submission.answers.map(({ question, answer }) => [question, answer]));
}
