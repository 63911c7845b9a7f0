import { type Answer, type AnswerProblem, answerProblem } from "./answers.ts";
import { type FieldProblem, Refusal } from "./errors.ts";
import type { Questionnaire, Scope } from "./questionnaire.ts";
import { assertStorable } from "./storable.ts";
import { supplierView } from "./supplier-view.ts";

/** A change as far as these rules go; null takes an answer back. */
type Change = { question: string; answer: Answer | null };

/**
 * Refuses changes that do not fit their questions, naming each field: a question that is not part
 * of this assessment, one that a return left locked, a wrong kind or option, too long a text.
 * Hidden questions may be answered; they do not count while hidden.
 */
export function assertChanges(
  questionnaire: Questionnaire,
  {
    scope,
    own,
    returned,
  }: {
    scope: Scope;
    /** The only questions a colleague may know of; absent for whoever answers for all. */
    own?: readonly string[] | undefined;
    returned?: readonly string[] | undefined;
  },
  changes: readonly Change[],
): void {
  const asked = supplierView(questionnaire, scope).sections.flatMap((each) => each.questions);
  const questions = new Map(asked.map((each) => [each.id, each]));
  const fields = changes.flatMap(({ question: id, answer }, index): FieldProblem[] => {
    const at = `changes.${index}`;
    const question = questions.get(id);
    if (!question || (own && !own.includes(id)))
      return [{ path: `${at}.question`, message: "This question is not asked here." }];
    if (returned && !returned.includes(id)) {
      return [{ path: `${at}.question`, message: "This question was not returned; it is locked." }];
    }
    const problem = answer && answerProblem(question, answer);
    return problem
      ? [{ path: `${at}.answer${FIELD[problem.code]}`, message: worded(problem) }]
      : [];
  });
  if (fields.length > 0) throw new Refusal("invalid", "Some answers do not fit.", { fields });
  for (const [index, { answer }] of changes.entries()) {
    assertStorable(answer, `changes.${index}.answer`);
  }
}

/** Where in an answer each problem lies. */
const FIELD: Readonly<Record<AnswerProblem["code"], string>> = {
  "wrong-kind": "",
  "unknown-option": ".option",
  "too-long": ".text",
  "out-of-range": ".value",
  "too-large": "",
  "too-many-rows": ".rows",
  "wrong-cell": ".rows",
  "silence-not-offered": ".is",
  "not-applicable-not-offered": ".is",
};

function worded(problem: AnswerProblem): string {
  switch (problem.code) {
    case "wrong-kind":
      return `This question takes another kind of answer: ${problem.expected}.`;
    case "unknown-option":
      return "This question has no such option.";
    case "too-long":
      return `Use at most ${problem.limit} characters.`;
    case "out-of-range":
      return `Give a number from ${problem.min} to ${problem.max}.`;
    case "too-large":
      return `Make this answer shorter: at most ${problem.limit} bytes.`;
    case "too-many-rows":
      return `Give at most ${problem.limit} rows.`;
    case "wrong-cell":
      return `Row ${problem.row}, "${problem.column}", does not fit its column.`;
    case "silence-not-offered":
      return "This question does not offer that reply.";
    case "not-applicable-not-offered":
      return "This question cannot be not applicable.";
  }
}
