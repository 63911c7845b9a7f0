import type { SupplierFinding } from "../contract/shapes/finding.ts";
import { loadContent } from "../data/content.ts";
import type { FindingItem } from "../data/finding-row.ts";
import { dateIn } from "../domain/due.ts";
import { isFindingOverdue } from "../domain/finding.ts";
import type { Language } from "../domain/languages.ts";
import { phrasesIn } from "../domain/spoken.ts";
import { sayAction, sayTitle } from "../words/say-finding.ts";
import { FINDINGS } from "../words/spoken.ts";

/**
 * How findings are shown to a supplier that reads the content of this hash in a language: what is
 * asked, until when, and what both sides wrote. What a result asks is said in that language.
 */
export async function findingsFor(
  content: string,
  language: Language,
  now: string,
): Promise<(finding: FindingItem) => SupplierFinding> {
  const { questionnaire } = await loadContent(content);
  const questions = phrasesIn(questionnaire, language) ?? {};
  const words = FINDINGS[language];
  return ({ row, action, thread }) => {
    const { id, question, severity, due, state } = row;
    return {
      ...{ id, severity, overdue: isFindingOverdue(row, (zone) => dateIn(zone, now)) },
      title: sayTitle(row.title, words, questions),
      action: sayAction(action, words, questions),
      state: state === "noted" ? "closed" : state,
      ...(question !== undefined && { question }),
      ...(due && { due }),
      thread: thread.map(({ change: _, ...message }) => message),
    };
  };
}
