import type { DueChangedLetterFacts } from "../domain/letter-facts.ts";
import { askingBlocks } from "./asking-blocks.ts";
import { dueInWords } from "./dates.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Tells a contact the new due date, with a link that lives long enough for it. */
export function dueChangedLetter(facts: DueChangedLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { dueChanged: said, invitation } = words;
  const { requester, questions, minutes, due } = facts;
  const buyer = value(facts.buyer);
  const product = value(facts.product);
  const until = dueInWords(due, language);
  return layout({
    language,
    subject: said.subject(buyer, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.tells(value(requester.name), buyer, product, until) },
      ...askingBlocks(facts, invitation.size(questions, minutes), origin),
    ],
    footer: [words.onBehalf(buyer), invitation.personal],
  });
}
