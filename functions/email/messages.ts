import { languageOf } from "../domain/language-of.ts";
import type { Language } from "../domain/languages.ts";
import type { LetterWords } from "../words/en/letters.ts";
import { LETTERS } from "../words/spoken.ts";

/** The words of a language with its code, else English. */
export function messagesFor(wanted: string): { language: Language; words: LetterWords } {
  const language = languageOf(wanted);
  return { language, words: LETTERS[language] };
}
