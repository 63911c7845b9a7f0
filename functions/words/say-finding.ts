import { readAction } from "../domain/finding-asks.ts";
import type { Phrases } from "../domain/spoken.ts";
import type { FindingWords } from "./en/findings.ts";

/** The title of a finding in the words of a language; one a person wrote stays as it is. */
export function sayTitle(
  title: string,
  { phrases }: FindingWords,
  questions: Phrases = {},
): string {
  return sayIn(questions, sayIn(phrases, title));
}

/** What a finding asks of the supplier, in the same words; what a person wrote stays as it is. */
export function sayAction(action: string, words: FindingWords, questions: Phrases = {}): string {
  const read = readAction(action);
  if (!read) return sayIn(words.phrases, action);
  if ("document" in read) return words.document(read.document);
  return `${words.asks[read.ask]}: ${sayTitle(read.question, words, questions)}`;
}

/**
 * A text in other words, where these hold it. The lookup stands here as well as in the domain: the
 * console's German files may share no module with the pages that wait for them.
 */
export function sayIn(phrases: Phrases, words: string): string {
  return Object.hasOwn(phrases, words) ? (phrases[words] ?? words) : words;
}
