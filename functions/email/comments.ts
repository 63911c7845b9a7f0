import type { CommentsLetterFacts } from "../domain/letter-facts.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Tells somebody that there are comments they have not read; what they say stays behind the door. */
export function commentsLetter(facts: CommentsLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { comments: said } = words;
  const buyer = value(facts.buyer);
  const product = value(facts.product);
  const toSupplier = "token" in facts;
  const path = toSupplier
    ? `/answer#${facts.token}`
    : `/assessments/${encodeURIComponent(facts.assessment)}`;
  return layout({
    language,
    subject: said.subject(toSupplier ? buyer : value(facts.supplier), product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.tells(facts.comments, facts.questions, product) },
      ...(facts.corrections > 0
        ? [{ is: "paragraph", text: said.corrections(facts.corrections) } as const]
        : []),
      { is: "facts", rows: [{ label: said.from, text: facts.writers.map(value).join(", ") }] },
      { is: "button", label: said.open, url: `${origin}${path}`, bare: words.bare },
    ],
    footer: [words.onBehalf(buyer), said.daily, ...(toSupplier ? [words.invitation.personal] : [])],
  });
}
