import type { InvitationLetterFacts } from "../domain/letter-facts.ts";
import { dueInWords } from "./dates.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import { quoteOf } from "./quote.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/**
 * Asks a contact to answer: who asks, about what, how long it takes, until when, one button. The
 * token stands in the fragment, so no server ever sees it.
 */
export function invitationLetter(facts: InvitationLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { invitation: said } = words;
  const { returned, requester, questions, minutes, due } = facts;
  const buyer = value(facts.buyer);
  const product = value(facts.product);
  const asker = value(requester.name);
  const size = returned ? said.returnedSize : said.size;
  return layout({
    language,
    subject: (returned ? said.returnedSubject : said.subject)(buyer, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      {
        is: "paragraph",
        text: returned
          ? said.returned(asker, buyer, product)
          : said.asks(asker, buyer, value(facts.supplier), product),
      },
      ...quoteOf(facts.message, asker),
      {
        is: "facts",
        rows: [
          { label: said.product, text: product },
          { label: said.work, text: size(questions, minutes) },
          { label: said.due, text: dueInWords(due, language) },
          { label: said.asker, text: asker, mail: requester.email },
        ],
      },
      { is: "button", label: said.open, url: `${origin}/answer#${facts.token}`, bare: words.bare },
      { is: "paragraph", text: said.pause },
      { is: "paragraph", text: facts.code ? said.code : said.noCode },
      ...(requester.email ? [{ is: "paragraph", text: said.ask(asker) } as const] : []),
    ],
    footer: [words.onBehalf(buyer), said.personal],
  });
}
