import type { Assessment } from "../../../../functions/contract/shapes/assessment.ts";
import { spoken } from "../../messages/language.ts";

/** What the questionnaire of an assessment is called in the language the console speaks. */
export function titleOf({ title, titles }: Assessment["questionnaire"]): string {
  return titles[spoken.value] ?? title;
}
