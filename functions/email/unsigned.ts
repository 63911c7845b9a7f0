import type { UnsignedLetterFacts } from "../domain/letter-facts.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import { quoteOf } from "./quote.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Tells a lead that a signature was refused, why, and what to do next. */
export function unsignedLetter(facts: UnsignedLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { unsigned: said } = words;
  const signatory = value(facts.signatory);
  const product = value(facts.product);
  return layout({
    language,
    subject: said.subject(signatory, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.tells(signatory, product) },
      ...quoteOf(facts.note, signatory),
      { is: "button", label: said.open, url: `${origin}/answer#${facts.token}`, bare: words.bare },
      { is: "paragraph", text: said.next(signatory) },
    ],
    footer: [words.onBehalf(value(facts.buyer)), words.invitation.personal],
  });
}
