import { languageOf } from "../domain/language-of.ts";
import type { SheetWords } from "../words/en/sheet.ts";
import { SHEETS } from "../words/spoken.ts";

/** What a workbook says in a language; English where there are no words of it. */
export function sheetWords(language: string): SheetWords {
  return SHEETS[languageOf(language)];
}
