import type { InvitationLetterFacts } from "../domain/letter-facts.ts";
import { askingBlocks } from "./asking-blocks.ts";
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
  const { returned, requester, questions, minutes } = facts;
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
      ...askingBlocks(facts, size(questions, minutes), origin),
    ],
    footer: [words.onBehalf(buyer), said.personal],
  });
}
