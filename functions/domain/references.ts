import { type FieldProblem, Refusal } from "./errors.ts";
import type { Questionnaire, Scope } from "./questionnaire.ts";
import { supplierView } from "./supplier-view.ts";

/** References one assessment can hold. */
export const MAX_REFERENCES = 50;

/** What a reference is checked against. */
export type ReferenceRules = {
  questionnaire: Questionnaire;
  /** Ids of the evidence types there are. */
  types: readonly string[];
  scope: Scope;
  /** The only questions a colleague may know of; absent for whoever answers for all. */
  own?: readonly string[] | undefined;
  /** Only these questions may change; absent when all may. */
  returned?: readonly string[] | undefined;
  /** Today in the assessment's zone (YYYY-MM-DD). */
  today: string;
};

/** A reference as far as these rules go. */
type Reference = {
  type: string;
  dated: string;
  expiresOn?: string | undefined;
  questions: readonly string[];
};

/**
 * Refuses a reference of an unknown type, to a question that is not asked here or that a return
 * left locked, dated in the future (it would not count, scoring model 2.2) or ending before it
 * starts; the fields are named.
 */
export function assertReference(reference: Reference, rules: ReferenceRules): void {
  const fields = [
    ...typeProblems(reference, rules),
    ...dateProblems(reference, rules),
    ...questionProblems(reference, rules),
  ];
  if (fields.length > 0) throw new Refusal("invalid", "Some fields need mending.", { fields });
}

/** Refuses a change to a reference that also speaks for a question a return left locked. */
export function assertUnlocked(
  { questions }: Pick<Reference, "questions">,
  returned: readonly string[] | undefined,
): void {
  if (!returned || questions.every((id) => returned.includes(id))) return;
  throw new Refusal("conflict", "This reference also belongs to locked questions; add a new one.", {
    reason: "locked-document",
  });
}

function typeProblems({ type }: Reference, { types }: ReferenceRules): FieldProblem[] {
  return types.includes(type) ? [] : [{ path: "type", message: "Choose a kind of the list." }];
}

function dateProblems({ dated, expiresOn }: Reference, { today }: ReferenceRules): FieldProblem[] {
  if (dated > today) return [{ path: "dated", message: `Give a date up to ${today}.` }];
  if (expiresOn === undefined || expiresOn >= dated) return [];
  return [{ path: "expiresOn", message: "This day lies before the document's own date." }];
}

function questionProblems(
  { questions }: Reference,
  { questionnaire, scope, own, returned }: ReferenceRules,
): FieldProblem[] {
  const sections = supplierView(questionnaire, scope).sections;
  const asked = new Set(sections.flatMap((each) => each.questions.map(({ id }) => id)));
  return questions.flatMap((id, index) => {
    const path = `questions.${index}`;
    if (!asked.has(id) || (own && !own.includes(id)))
      return [{ path, message: "This question is not asked here." }];
    if (!returned || returned.includes(id)) return [];
    return [{ path, message: "This question was not returned; it is locked." }];
  });
}
