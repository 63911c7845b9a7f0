import type { LinkReplacedLetterFacts } from "../domain/letter-facts.ts";
import { askingBlocks } from "./asking-blocks.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Brings the link that holds from now on; every earlier one has ended. */
export function linkReplacedLetter(facts: LinkReplacedLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { linkReplaced: said, invitation } = words;
  const { requester, questions, minutes } = facts;
  const buyer = value(facts.buyer);
  const product = value(facts.product);
  return layout({
    language,
    subject: said.subject(buyer, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.tells(value(requester.name), buyer, product) },
      ...askingBlocks(facts, invitation.size(questions, minutes), origin),
    ],
    footer: [words.onBehalf(buyer), invitation.personal],
  });
}
