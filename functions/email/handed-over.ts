import type { HandedOverLetterFacts } from "../domain/letter-facts.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Tells the member who asked who answers for the supplier from now on. */
export function handedOverLetter(facts: HandedOverLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { handedOver: said } = words;
  const supplier = value(facts.supplier);
  const product = value(facts.product);
  const name = value(facts.person.name);
  const from = value(facts.from);
  return layout({
    language,
    subject: said.subject(supplier, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.tells(from, supplier, name, product) },
      { is: "facts", rows: [{ label: said.lead, text: name, mail: facts.person.email }] },
      { is: "paragraph", text: said.doubt },
      {
        is: "button",
        label: said.open,
        url: `${origin}/assessments/${encodeURIComponent(facts.assessment)}`,
        bare: words.bare,
      },
    ],
    footer: [words.onBehalf(value(facts.buyer))],
  });
}
