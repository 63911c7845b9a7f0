import {
  ACT_ROLES,
  AI_ROLES,
  allQuestions,
  type Condition,
  type Question,
  type Questionnaire,
  RISK_CLASSES,
  SUPPLY_KINDS,
  TIERS,
} from "../../domain/questionnaire.ts";
import { holds } from "../../domain/visibility.ts";
import { sampleAnswers } from "./sample-answers.ts";

/** A condition, and whether it is to hold or to fail. */
interface Goal {
  readonly condition: Condition;
  readonly met: boolean;
}

/** What is demanded so far of one answer, one fact or one field of the scope. */
type Demands = ReadonlyMap<string, readonly Goal[]>;

/** Conditions that take more steps than this pass. */
const MOST_STEPS = 100_000;

/**
 * Whether some tier, kind, roles, class, facts and answers meet all conditions at once; an answer
 * counts only where its own question can be asked at the same time, as in `visibleQuestions`.
 */
export function satisfiable(
  questionnaire: Questionnaire,
  conditions: readonly Condition[],
): boolean {
  const questions = new Map(allQuestions(questionnaire).map((each) => [each.id, each]));
  const shown = new Map(
    questionnaire.sections.flatMap(({ when, questions }) =>
      questions.map((each) => [each.id, goals([when, each.when].flatMap((one) => one ?? []))]),
    ),
  );
  let steps = 0;

  function search([goal, ...rest]: readonly Goal[], demands: Demands): boolean {
    steps += 1;
    if (goal === undefined || steps > MOST_STEPS) return true;
    const { condition, met } = goal;
    if ("not" in condition)
      return search([{ condition: condition.not, met: !met }, ...rest], demands);
    if ("all" in condition || "any" in condition) {
      const parts = goals("all" in condition ? condition.all : condition.any, met);
      // "All" that holds and "any" that fails demand every part; else one part is enough.
      if ("all" in condition === met) return search([...parts, ...rest], demands);
      return parts.some((part) => search([part, ...rest], demands));
    }
    const key = keyOf(condition);
    const before = demands.get(key) ?? [];
    const own = [...before, goal];
    if (!together(condition, own, questions)) return false;
    // Once is enough, also where conditions run in a circle.
    const fresh = "question" in condition && met && !before.some((each) => each.met);
    const asked = fresh ? (shown.get(condition.question) ?? []) : [];
    return search([...asked, ...rest], new Map(demands).set(key, own));
  }

  return search(goals(conditions), new Map());
}

function goals(conditions: readonly Condition[], met = true): Goal[] {
  return conditions.map((condition) => ({ condition, met }));
}

/** Conditions with one key look at the same thing. */
function keyOf(leaf: Condition): string {
  if ("question" in leaf) return `question ${leaf.question}`;
  return "fact" in leaf ? `fact ${leaf.fact}` : Object.keys(leaf).join();
}

/** Whether one answer, fact or field of the scope, the one that a leaf looks at, meets all goals. */
function together(
  leaf: Condition,
  own: readonly Goal[],
  questions: ReadonlyMap<string, Question>,
): boolean {
  const fits = (holdsNow: (condition: Condition) => boolean) =>
    own.every(({ condition, met }) => holdsNow(condition) === met);
  if ("question" in leaf) {
    const { question: id } = leaf;
    const question = questions.get(id);
    const asked = own.flatMap(({ condition }) => ("question" in condition ? [condition] : []));
    const answers = question ? sampleAnswers(question, asked) : [undefined];
    return answers.some((answer) => fits((each) => holds(each, undefined, { [id]: answer })));
  }
  if ("fact" in leaf) return fits(() => true) || fits(() => false);
  if ("tier" in leaf) return TIERS.some((tier) => fits((each) => names(each, [tier])));
  if ("kind" in leaf) return SUPPLY_KINDS.some((kind) => fits((each) => names(each, [kind])));
  if ("riskClass" in leaf) return RISK_CLASSES.some((each) => fits((one) => names(one, [each])));
  // Roles are a set, and the more of it that nobody rules out, the better.
  const ruledOut = own.flatMap(({ condition, met }) => (met ? [] : [condition]));
  const all: readonly string[] = "aiRole" in leaf ? AI_ROLES : ACT_ROLES;
  const roles = all.filter((role) => !ruledOut.some((each) => names(each, [role])));
  return fits((each) => names(each, roles));
}

/** Whether a condition on the scope names one of these values. */
function names(condition: Condition, values: readonly string[]): boolean {
  return Object.values(condition)
    .flat()
    .some((named) => values.includes(String(named)));
}
