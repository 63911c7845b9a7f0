import type { AskingLetterFacts } from "../domain/letter-facts.ts";
import { dueInWords } from "./dates.ts";
import { messagesFor } from "./messages.ts";
import type { Block } from "./sheet.ts";
import { value } from "./value.ts";

/**
 * What every letter with a link to the questionnaire ends with: the facts at a glance, one button,
 * how answering works and whom to ask. The token stands in the fragment, so no server ever sees it.
 */
export function askingBlocks(facts: AskingLetterFacts, work: string, origin: string): Block[] {
  const { language, words } = messagesFor(facts.language);
  const { invitation: said } = words;
  const { requester, due, token, code } = facts;
  const asker = value(requester.name);
  return [
    {
      is: "facts",
      rows: [
        { label: said.product, text: value(facts.product) },
        { label: said.work, text: work },
        { label: said.due, text: dueInWords(due, language) },
        { label: said.asker, text: asker, mail: requester.email },
      ],
    },
    { is: "button", label: said.open, url: `${origin}/answer#${token}`, bare: words.bare },
    { is: "paragraph", text: said.pause },
    { is: "paragraph", text: code ? said.code : said.noCode },
    ...(requester.email ? [{ is: "paragraph", text: said.ask(asker) } as const] : []),
  ];
}
