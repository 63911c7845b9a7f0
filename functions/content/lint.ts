import { type Questionnaire, questionnaireSchema } from "../domain/questionnaire.ts";
import { lintCitations } from "./lint/citations.ts";
import { lintConditions } from "./lint/conditions.ts";
import { lintContradictions } from "./lint/contradictions.ts";
import { lintControls } from "./lint/controls.ts";
import type { Basis, Finding, Rule } from "./lint/finding.ts";
import { lintGates } from "./lint/gates.ts";
import { lintIds } from "./lint/ids.ts";
import { lintQuestions } from "./lint/questions.ts";
import { lintReachable } from "./lint/reachable.ts";
import { lintRefresh } from "./lint/refresh.ts";
import { lintSizes } from "./lint/sizes.ts";
import { lintTables } from "./lint/tables.ts";
import { lintTiers } from "./lint/tiers.ts";
import { lintTranslations } from "./lint/translations.ts";

const RULES: readonly Rule[] = [
  lintIds,
  lintConditions,
  lintQuestions,
  lintControls,
  lintGates,
  lintSizes,
  lintTiers,
  lintReachable,
  lintTables,
  lintContradictions,
  lintCitations,
  lintRefresh,
  lintTranslations,
];

/**
 * All faults of a questionnaire that may have come from anywhere (scoring model 2.8). Faults of
 * shape come alone, with the path to the value: the other rules need a sound shape.
 */
export function lintContent(input: unknown, basis: Basis): Finding[] {
  const parsed = questionnaireSchema().safeParse(input);
  if (parsed.success) return lintQuestionnaire(parsed.data, basis);
  return parsed.error.issues.map(({ path, message }) => ({
    rule: "shape",
    place: path.length > 0 ? path.join(".") : "questionnaire",
    says: message,
    cure: "Mend the value at this path.",
  }));
}

/** All faults of a questionnaire of sound shape; none means that it may be published. */
export function lintQuestionnaire(questionnaire: Questionnaire, basis: Basis): Finding[] {
  return RULES.flatMap((rule) => rule(questionnaire, basis));
}
