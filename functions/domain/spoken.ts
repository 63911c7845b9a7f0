import type { Language } from "./languages.ts";
import type { Question, Questionnaire } from "./questionnaire.ts";

/** Words in another language, by the words of the questionnaire they stand for. */
export type Phrases = Readonly<Record<string, string>>;

type Speak = (words: string) => string;

/**
 * A questionnaire in the words of one language and no other, as far as a supplier reads it; what has
 * no words in that language stays as it is. Ids, points and conditions are the same in all of them.
 */
export function spokenIn(questionnaire: Questionnaire, language: Language): Questionnaire {
  const phrases = phrasesIn(questionnaire, language);
  const { translations: _, ...own } = questionnaire;
  return phrases ? { ...spoken(own, (words) => sayIn(phrases, words)), language } : own;
}

/** What is read beside a questionnaire, such as the names of documents, in the same language. */
export function labelled<T extends { label: string }>(
  items: readonly T[],
  questionnaire: Questionnaire,
  language: Language,
): T[] {
  const phrases = phrasesIn(questionnaire, language) ?? {};
  return items.map((each) => ({ ...each, label: sayIn(phrases, each.label) }));
}

/** Every statement a supplier may have been shown to confirm: one for each language. */
export function attestations({ attestation, translations = {} }: Questionnaire): string[] {
  return [
    attestation,
    ...Object.values(translations).map((each) => sayIn(each ?? {}, attestation)),
  ];
}

/** What the questionnaire is called in each further language it speaks. */
export function titlesOf({ title, translations = {} }: Questionnaire) {
  return Object.fromEntries(
    Object.entries(translations).map(([language, words]) => [language, sayIn(words ?? {}, title)]),
  ) as Partial<Record<Language, string>>;
}

/** All that a supplier reads of a questionnaire, each text once. */
export function textsOf(questionnaire: Questionnaire): string[] {
  const found = new Set<string>();
  spoken(questionnaire, (words) => {
    found.add(words);
    return words;
  });
  return [...found];
}

/** All that a supplier reads of one question, each text once. */
export function questionTexts(question: Question): string[] {
  const found = new Set<string>();
  spokenQuestion(question, (words) => {
    found.add(words);
    return words;
  });
  return [...found];
}

/** The words a questionnaire has in a language beside those it is written in. */
export function phrasesIn(
  { translations }: Questionnaire,
  language: Language,
): Phrases | undefined {
  return translations?.[language];
}

/** A text in other words, where these hold it. */
export function sayIn(phrases: Phrases, words: string): string {
  return Object.hasOwn(phrases, words) ? (phrases[words] ?? words) : words;
}

function spoken(questionnaire: Questionnaire, speak: Speak): Questionnaire {
  const { title, intro, attestation, sections, contradictions } = questionnaire;
  return {
    ...questionnaire,
    ...{ title: speak(title), intro: speak(intro), attestation: speak(attestation) },
    sections: sections.map((section) => ({
      ...section,
      ...{ title: speak(section.title), intro: speak(section.intro) },
      questions: section.questions.map((question) => spokenQuestion(question, speak)),
    })),
    ...(contradictions && {
      contradictions: contradictions.map((each) => ({ ...each, supplier: speak(each.supplier) })),
    }),
  };
}

function spokenQuestion(question: Question, speak: Speak): Question {
  const { text, why, hint, options, number, table } = question;
  return {
    ...question,
    ...{ text: speak(text), why: speak(why) },
    ...(hint !== undefined && { hint: speak(hint) }),
    ...(options && {
      options: options.map(({ label, detail, ...option }) => ({
        ...option,
        label: speak(label),
        ...(detail && { detail: { ...detail, label: speak(detail.label) } }),
      })),
    }),
    ...(number && { number: { ...number, unit: speak(number.unit) } }),
    ...(table && { table: spokenTable(table, speak) }),
  };
}

function spokenTable(table: NonNullable<Question["table"]>, speak: Speak): typeof table {
  return {
    ...table,
    row: speak(table.row),
    ...(table.fixed && { fixed: table.fixed.map(speak) }),
    columns: table.columns.map((column) => ({
      ...column,
      label: speak(column.label),
      ...(column.hint !== undefined && { hint: speak(column.hint) }),
      ...(column.number && { number: { ...column.number, unit: speak(column.number.unit) } }),
      ...(column.options && {
        options: column.options.map((each) => ({ ...each, label: speak(each.label) })),
      }),
    })),
  };
}
