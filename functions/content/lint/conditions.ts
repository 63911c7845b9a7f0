import { ENGAGEMENT_FACTS } from "../../domain/engagement-facts.ts";
import {
  allQuestions,
  type Condition,
  type Question,
  type Questionnaire,
} from "../../domain/questionnaire.ts";
import type { Finding } from "./finding.ts";
import { dependencies, leaves, type OnAnswer, reach } from "./references.ts";

const FACTS: readonly string[] = ENGAGEMENT_FACTS;

/**
 * Conditions name only what exists, look back only, run in no circle, and never let one scored
 * question decide whether another is asked (scoring model 2.8).
 */
export function lintConditions(questionnaire: Questionnaire): Finding[] {
  const edges = dependencies(questionnaire);
  return [
    ...conditionsOf(questionnaire).flatMap(({ place, when }) =>
      leaves(when).flatMap((leaf) => leafFindings(questionnaire, place, leaf)),
    ),
    ...orderFindings(questionnaire, edges),
    ...scoredFindings(questionnaire, edges),
  ];
}

function conditionsOf(questionnaire: Questionnaire): { place: string; when: Condition }[] {
  const sections = questionnaire.sections.flatMap((section) => [
    { place: `section ${section.id}`, when: section.when },
    ...section.questions.map(({ id, when }) => ({ place: `question ${id}`, when })),
  ]);
  const gates = questionnaire.gates.map(({ id, applies }) => ({
    place: `gate ${id}`,
    when: applies?.when,
  }));
  return [...sections, ...gates].flatMap(({ place, when }) => (when ? [{ place, when }] : []));
}

function leafFindings(questionnaire: Questionnaire, place: string, leaf: Condition): Finding[] {
  if ("fact" in leaf && !FACTS.includes(leaf.fact)) {
    return [
      {
        rule: "unknown-fact",
        place,
        says: `The condition asks for the fact "${leaf.fact}", which no intake sets.`,
        cure: `Use one of: ${FACTS.join(", ")}.`,
      },
    ];
  }
  if (!("question" in leaf)) return [];
  const target = allQuestions(questionnaire).find(({ id }) => id === leaf.question);
  if (!target) {
    return [
      {
        rule: "unknown-question",
        place,
        says: `The condition asks for "${leaf.question}", which is no question here.`,
        cure: "Name an existing question or drop the condition.",
      },
    ];
  }
  return impossible(target, leaf) ? [neverTrue(place, leaf)] : [];
}

function neverTrue(place: string, leaf: OnAnswer): Finding {
  return {
    rule: "unknown-option",
    place,
    says: `No answer to "${leaf.question}" can meet this condition.`,
    cure: "Use an option, a silence or a number the question offers.",
  };
}

/** Whether no answer to a question can meet a condition on it. */
export function impossible(target: Question, leaf: OnAnswer): boolean {
  if ("answered" in leaf) return false;
  if ("atLeast" in leaf) return (mostOf(target) ?? Number.NEGATIVE_INFINITY) < leaf.atLeast;
  const options = target.options?.map(({ id }) => id) ?? [];
  if ("includes" in leaf) return target.kind !== "multiple" || !options.includes(leaf.includes);
  const words: string[] = [...(target.kind === "single" ? options : []), ...target.silences];
  if (target.notApplicable) words.push("not-applicable");
  if (target.kind === "statement") words.push("confirmed");
  const wanted = "equals" in leaf ? [leaf.equals] : leaf.in;
  return wanted.some((word) => !words.includes(word));
}

/** The largest amount an answer can come to; undefined where there is nothing to count. */
function mostOf({ kind, number, table, file }: Question): number | undefined {
  if (kind === "number") return number?.max;
  if (kind === "file") return file && 50;
  return table && (table.fixed?.length ?? table.maxRows);
}

function orderFindings(
  questionnaire: Questionnaire,
  edges: ReadonlyMap<string, readonly string[]>,
): Finding[] {
  const order = readingOrder(questionnaire);
  return [...edges].flatMap(([id, targets]) =>
    targets.flatMap((target): Finding[] => {
      const cycle = target === id || reach(target, edges).has(id);
      if (cycle) {
        return [
          {
            rule: "condition-cycle",
            place: `question ${id}`,
            says: `It depends on "${target}", which depends on it.`,
            cure: "Break the circle: let one of them depend on the buyer's facts instead.",
          },
        ];
      }
      const at = order.get(target);
      const bound = order.get(id);
      if (at === undefined || bound === undefined || at < bound) return [];
      return [
        {
          rule: "condition-looks-forward",
          place: `question ${id}`,
          says: `It depends on "${target}", which comes later.`,
          cure: `Move "${target}" in front of it.`,
        },
      ];
    }),
  );
}

function readingOrder(questionnaire: Questionnaire): Map<string, number> {
  return new Map(allQuestions(questionnaire).map(({ id }, index) => [id, index]));
}

function scoredFindings(
  questionnaire: Questionnaire,
  edges: ReadonlyMap<string, readonly string[]>,
): Finding[] {
  const scored = new Set(
    allQuestions(questionnaire).flatMap(({ id, controls }) => (controls?.length ? [id] : [])),
  );
  return [...scored].flatMap((id) =>
    [...reach(id, edges)]
      .filter((target) => target !== id && scored.has(target))
      .map((target) => ({
        rule: "scored-reveals-scored",
        place: `question ${id}`,
        says: `Whether it is asked depends on "${target}", which earns points itself.`,
        cure: "Let it depend on a scope question or a fact of the intake, or take its points away.",
      })),
  );
}
