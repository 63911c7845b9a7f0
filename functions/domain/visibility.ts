import type { Answer, Answers } from "./answers.ts";
import type { Condition, Scope } from "./questionnaire.ts";

/** The shape of a section as far as visibility goes. */
type Part = {
  when?: Condition | undefined;
  questions: readonly { id: string; when?: Condition | undefined }[];
};

/** What one engagement gets to see: sections in order, none of them empty. */
export type Visible<S extends Part> = { section: S; questions: S["questions"][number][] }[];

/**
 * Which questions are asked, given the buyer's scope and the answers so far. An answer counts
 * for a condition only while its own question is visible, so hiding a question also hides what
 * hung on it; questions are decided in reading order and conditions look back only (linted).
 */
export function visibleQuestions<S extends Part>(
  sections: readonly S[],
  scope: Scope | undefined,
  answers: Answers,
): Visible<S> {
  const standing: Record<string, Answer | undefined> = {};
  const visible: Visible<S> = [];
  for (const section of sections) {
    if (section.when && !holds(section.when, scope, standing)) continue;
    const questions = section.questions.filter((question) => {
      if (question.when && !holds(question.when, scope, standing)) return false;
      standing[question.id] = answers[question.id];
      return true;
    });
    if (questions.length > 0) visible.push({ section, questions });
  }
  return visible;
}

/** The ids of all visible questions in reading order. */
export function visibleIds(
  sections: readonly Part[],
  scope: Scope | undefined,
  answers: Answers,
): string[] {
  return visibleQuestions(sections, scope, answers).flatMap(({ questions }) =>
    questions.map(({ id }) => id),
  );
}

/**
 * Whether a condition holds for a scope and the standing answers. Without a scope (in the
 * supplier's browser, where `narrow` has settled the buyer's part) a condition on it holds not.
 */
export function holds(condition: Condition, scope: Scope | undefined, answers: Answers): boolean {
  if ("all" in condition) return condition.all.every((each) => holds(each, scope, answers));
  if ("any" in condition) return condition.any.some((each) => holds(each, scope, answers));
  if ("not" in condition) return !holds(condition.not, scope, answers);
  if ("question" in condition) return answerHolds(condition, answers[condition.question]);
  return scope !== undefined && scopeHolds(condition, scope);
}

type OnScope = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { not: unknown } | { question: string }
>;

/**
 * A condition with the buyer's part settled: true, false, or what is left to the answers. What
 * a supplier is sent must not tell the tier or class the buyer gave it.
 */
export function narrow(condition: Condition, scope: Scope): Condition | boolean {
  if ("all" in condition) return narrowAll(condition.all, scope);
  if ("any" in condition) {
    const left = condition.any.map((each) => narrow(each, scope)).filter((each) => each !== false);
    if (left.includes(true)) return true;
    const open = left.filter((each) => each !== true);
    return open.length === 0 ? false : { any: open };
  }
  if ("not" in condition) {
    const left = narrow(condition.not, scope);
    return typeof left === "boolean" ? !left : { not: left };
  }
  return "question" in condition ? condition : scopeHolds(condition, scope);
}

function narrowAll(conditions: readonly Condition[], scope: Scope): Condition | boolean {
  const left = conditions.map((each) => narrow(each, scope)).filter((each) => each !== true);
  if (left.includes(false)) return false;
  const open = left.filter((each) => each !== false);
  return open.length === 0 ? true : { all: open };
}

function scopeHolds(condition: OnScope, scope: Scope): boolean {
  if ("tier" in condition) return condition.tier.includes(scope.tier);
  if ("kind" in condition) return condition.kind.includes(scope.kind);
  if ("aiRole" in condition) return condition.aiRole.some((role) => scope.aiRoles.includes(role));
  if ("actRole" in condition) {
    return condition.actRole.some((role) => scope.actRoles.includes(role));
  }
  if ("riskClass" in condition) return condition.riskClass.includes(scope.riskClass);
  return scope.facts.includes(condition.fact);
}

type OnAnswer = Extract<Condition, { question: string }>;

function answerHolds(condition: OnAnswer, answer: Answer | undefined): boolean {
  if ("answered" in condition) return answer !== undefined;
  if (!answer) return false;
  if ("atLeast" in condition) return (amountOf(answer) ?? Number.NaN) >= condition.atLeast;
  if ("includes" in condition) {
    return answer.is === "options" && answer.options.includes(condition.includes);
  }
  const given = answer.is === "option" ? answer.option : answer.is;
  return "equals" in condition ? given === condition.equals : condition.in.includes(given);
}

/** What "at least" counts: a number as such, a table by its rows, documents by how many. */
function amountOf(answer: Answer): number | undefined {
  if (answer.is === "number") return answer.value;
  if (answer.is === "table") return answer.rows.length;
  return answer.is === "documents" ? answer.references.length : undefined;
}
