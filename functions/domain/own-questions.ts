import type { Questionnaire, Scope } from "./questionnaire.ts";
import { questionsOfShare, type Share } from "./share.ts";
import { supplierView } from "./supplier-view.ts";

/** The ids of the questions a share of an assessment comes to, whether asked now or only maybe. */
export function ownQuestions(questionnaire: Questionnaire, scope: Scope, share: Share): string[] {
  return questionsOfShare(supplierView(questionnaire, scope).sections, share);
}
