import type { Questionnaire } from "../../../functions/domain/questionnaire.ts";
import { spokenIn } from "../../../functions/domain/spoken.ts";
import { contentWords as english } from "./en/content-words.ts";
import { inLanguage } from "./language.ts";

/** The words of questions, answers, domains and must-haves, of which the server says the English ones. */
export const contentWords = await inLanguage(
  english,
  async () => (await import("./de/content-words.ts")).contentWords,
);

/** A questionnaire as a reviewer reads it, in the language the console speaks. */
export function spokenQuestionnaire(questionnaire: Questionnaire): Questionnaire {
  const de = contentWords.phrases();
  if (!de) return questionnaire;
  const { domains, ...said } = spokenIn({ ...questionnaire, translations: { de } }, "de");
  return {
    ...said,
    domains: domains.map((each) => ({ ...each, title: contentWords.say(each.title) })),
  };
}
