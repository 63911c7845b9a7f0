import type { ReminderLetterFacts } from "../domain/letter-facts.ts";
import { askingBlocks } from "./asking-blocks.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Reminds a contact of what is still open: until when, how far it is, and a link that holds. */
export function reminderLetter(facts: ReminderLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { reminder: said, invitation } = words;
  const { requester, questions, minutes, daysLeft, progress } = facts;
  const buyer = value(facts.buyer);
  const product = value(facts.product);
  const asks = said.asks(value(requester.name), buyer, product);
  return layout({
    language,
    subject: (daysLeft < 0 ? said.lateSubject : said.subject)(buyer, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: asks },
      {
        is: "paragraph",
        text: daysLeft < 0 ? said.late(-daysLeft) : said.left(daysLeft),
      },
      ...(progress
        ? [{ is: "paragraph", text: said.progress(progress.answered, progress.of) } as const]
        : []),
      ...askingBlocks(facts, invitation.size(questions, minutes), origin),
    ],
    footer: [words.onBehalf(buyer), said.why, invitation.personal],
  });
}
