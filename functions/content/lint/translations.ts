import { allQuestions, type Question, type Questionnaire } from "../../domain/questionnaire.ts";
import { type Phrases, questionTexts, textsOf } from "../../domain/spoken.ts";
import type { Basis, Finding } from "./finding.ts";

/**
 * A language has words for every text a supplier reads and for the names of documents, none for
 * texts that are not there (any more), and tells apart what the questionnaire tells apart.
 */
export function lintTranslations(questionnaire: Questionnaire, basis: Basis): Finding[] {
  const { translations = {} } = questionnaire;
  return Object.entries(translations).flatMap(([language, phrases = {}]) => [
    ...missing(language, phrases, questionnaire, basis),
    ...idle(language, phrases, questionnaire, basis),
    ...merged(language, phrases, questionnaire),
  ]);
}

function missing(
  language: string,
  phrases: Phrases,
  questionnaire: Questionnaire,
  { evidenceTypes }: Basis,
): Finding[] {
  const questions = allQuestions(questionnaire);
  const named = new Set(
    questions.flatMap(({ helps = [], file }) => [...helps, ...(file?.types ?? [])]),
  );
  const labels = evidenceTypes.filter(({ id }) => named.has(id)).map(({ label }) => label);
  return [...textsOf(questionnaire), ...labels]
    .filter((text) => !Object.hasOwn(phrases, text))
    .map((text) => ({
      rule: "translation-missing",
      place: `${placeOf(text, questions)}, language ${language}`,
      says: `There are no words for ${quoted(text)}.`,
      cure: `Add them to the translations under exactly this text.`,
    }));
}

function idle(
  language: string,
  phrases: Phrases,
  questionnaire: Questionnaire,
  { evidenceTypes }: Basis,
): Finding[] {
  const known = new Set([...textsOf(questionnaire), ...evidenceTypes.map(({ label }) => label)]);
  return Object.keys(phrases)
    .filter((text) => !known.has(text))
    .map((text) => ({
      rule: "translation-idle",
      place: `language ${language}`,
      says: `There are words for ${quoted(text)}, which nobody reads here.`,
      cure: "Drop them, or mend the text they are kept under.",
    }));
}

/** Questions, and options of one question, that become the same in the language. */
function merged(language: string, phrases: Phrases, questionnaire: Questionnaire): Finding[] {
  const questions = allQuestions(questionnaire);
  const groups = [
    { place: "questionnaire", texts: questions.map(({ text }) => text) },
    ...questions.map(({ id, options = [] }) => ({
      place: `question ${id}`,
      texts: options.map(({ label }) => label),
    })),
  ];
  return groups.flatMap(({ place, texts }) => {
    const own = [...new Set(texts)];
    const words = own.map((text) => (phrases[text] ?? text).toLowerCase());
    return own
      .filter((_text, at) => words.indexOf(words[at] ?? "") < at)
      .map((text) => ({
        rule: "duplicate-wording",
        place: `${place}, language ${language}`,
        says: `The words for ${quoted(text)} are also those for another text.`,
        cure: "Tell the two apart as the questionnaire does.",
      }));
  });
}

function placeOf(text: string, questions: readonly Question[]): string {
  const found = questions.find((question) => questionTexts(question).includes(text));
  return found ? `question ${found.id}` : "questionnaire";
}

function quoted(text: string): string {
  return text.length <= 60 ? `“${text}”` : `“${text.slice(0, 57)}…”`;
}
