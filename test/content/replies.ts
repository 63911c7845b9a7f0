import { evidenceTypes, loadQuestionnaire } from "../../functions/content/load.ts";
import type { Answer, Answers } from "../../functions/domain/answers.ts";
import { statesOf } from "../../functions/domain/question-states.ts";
import type { Column, TableRow } from "../../functions/domain/question-table.ts";
import { allQuestions, type Question, type Scope } from "../../functions/domain/questionnaire.ts";
import { type Score, score } from "../../functions/domain/score.ts";
import { scoringModelSchema } from "../../functions/domain/scoring-model.ts";
import { scoringModelOf } from "../../functions/domain/scoring-model-of.ts";

const found = loadQuestionnaire("ai-supplier");
if (!found) throw new Error("The built-in questionnaire is missing.");
/** The questionnaire that ships with the product. */
export const QUESTIONNAIRE = found;

/** A maker of a hosted product on the strictest tier of which everything is true. */
export const WHOLE: Scope = {
  ...{ tier: "T1", kind: "ai-product", riskClass: "high-risk" },
  aiRoles: ["ai-provider", "ai-producer"],
  actRoles: ["provider", "gpai-provider"],
  facts: ["affects-persons", "hosted-service", "personal-data", "generates-content"].concat([
    ...["critical-function", "rebrand", "fine-tune", "new-purpose"],
  ]),
};

/** The best answer to every question; scope questions are answered so that most is asked. */
export function bestReplies(): Answers {
  return Object.fromEntries(
    allQuestions(QUESTIONNAIRE).map((question) => [question.id, best(question)]),
  );
}

/** The score of these answers, without evidence unless every asked record is to be shown. */
export function scoreOf(scope: Scope, answers: Answers, asOf = "2026-11-24", shown = false): Score {
  const model = scoringModelSchema().parse(scoringModelOf(QUESTIONNAIRE, scope));
  const evidence = allQuestions(QUESTIONNAIRE).flatMap(({ id, helps }) =>
    (shown ? (helps ?? []) : []).map((type) => ({
      ...{ id: `${id}-${type}`, type, title: type, url: "https://docs.example" },
      ...{ issuedOn: "2026-11-01", verdict: "accepted" as const, independent: true },
      questions: [id],
    })),
  );
  return score({
    ...{ contentHash: "0", model, riskClass: scope.riskClass, kind: scope.kind, asOf, evidence },
    ...{ rulings: {}, evidenceTypes: evidenceTypes() },
    tierOverride: { tier: scope.tier, reason: "Set by the test." },
    states: statesOf(QUESTIONNAIRE, scope, answers),
    triage: {
      ...{ data: 4, persons: 4, criticality: 3, regulation: 4, scale: 3 },
      ...{ autonomy: 4, accessDepth: 3, opacity: 4, chainDepth: 3, changeRate: 4, incidents: 2 },
    },
  });
}

/** The ids of the gates that stand open. */
export function openIn({ gates }: Score): string[] {
  return gates.flatMap((gate) => (gate.open ? [gate.id] : [])).sort();
}

function best({ id, kind, options, number, controls, table }: Question): Answer {
  if (table) return { is: "table", rows: (table.fixed ?? ["one"]).map(() => row(table.columns)) };
  if (kind === "number")
    return { is: "number", value: id === "log-months" ? (number?.max ?? 0) : 1 };
  if (kind === "multiple") return { is: "options", options: [options?.[0]?.id ?? ""] };
  if (kind === "file") return { is: "documents", references: ["one"] };
  if (kind === "statement") return { is: "confirmed" };
  if (kind !== "single") return { is: "text", text: "As listed." };
  const ranked = controls
    ? options?.toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0))
    : options?.filter((option) => option.id === "yes");
  const { id: option = "", detail } = ranked?.[0] ?? options?.[0] ?? {};
  return { is: "option", option, ...(detail && { detail: "As listed." }) };
}

function row(columns: readonly Column[]): TableRow {
  return Object.fromEntries(
    columns.map(({ id, kind, options, number }): [string, string | number] => {
      if (kind === "number") return [id, number?.max ?? 0];
      if (kind === "date") return [id, id === "expires" ? "2029-01-31" : "2026-06-30"];
      return [id, options?.[0]?.id ?? "As listed."];
    }),
  );
}
