import type { SubmittedLetterFacts } from "../domain/letter-facts.ts";
import { instantInWords } from "./dates.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Tells the member who asked that the answers are in, with the way to them. */
export function submittedLetter(facts: SubmittedLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { submitted: said } = words;
  const { reference, submittedAt, zone, by, daysLate, assessment } = facts;
  const supplier = value(facts.supplier);
  const product = value(facts.product);
  return layout({
    language,
    subject: said.subject(supplier, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.arrived(supplier, product) },
      {
        is: "facts",
        rows: [
          { label: said.reference, text: reference },
          { label: said.at, text: instantInWords(submittedAt, zone, language) },
          { label: said.by, text: `${value(by.name)}, ${value(by.title)}` },
          ...(daysLate > 0 ? [{ label: said.late, text: said.days(daysLate) }] : []),
        ],
      },
      {
        is: "button",
        label: said.open,
        url: `${origin}/assessments/${encodeURIComponent(assessment)}`,
        bare: words.bare,
      },
    ],
    footer: [words.onBehalf(value(facts.buyer))],
  });
}
