/** How a result begins what it asks of a supplier about a question. */
export const FINDING_ASKS = {
  answer: "Put this in place and show it",
  evidence: "Show proof of this",
  ruling: "Show how this is met",
  planned: "Put this in place as planned",
} as const;
export type FindingAsk = keyof typeof FINDING_ASKS;

/** What a result asks of the supplier about a question, given by its text. */
export function asked(ask: FindingAsk, question: string): string {
  return `${FINDING_ASKS[ask]}: ${question}`;
}

/** What a result asks of the supplier where a document was not accepted. */
export function anotherDocument(title: string): string {
  return `Give another document in place of “${title}”.`;
}

/** What an action that a result asked for was made of; undefined for words of a person or an option. */
export function readAction(
  action: string,
): { ask: FindingAsk; question: string } | { document: string } | undefined {
  const [, words, question = ""] = /^([^:]+): (.+)$/s.exec(action) ?? [];
  const ask = ASKS.find((each) => FINDING_ASKS[each] === words);
  if (ask) return { ask, question };
  const [, document] = /^Give another document in place of “(.+)”\.$/s.exec(action) ?? [];
  return document === undefined ? undefined : { document };
}

const ASKS = Object.keys(FINDING_ASKS) as FindingAsk[];
