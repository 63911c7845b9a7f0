import type { ReceiptLetterFacts } from "../domain/letter-facts.ts";
import { instantInWords } from "./dates.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** What a supplier keeps of a submission: reference, time and hash; no answers. */
export function receiptLetter(facts: ReceiptLetterFacts): Letter {
  const { language, words } = messagesFor(facts.language);
  const { receipt: said } = words;
  const { reference, submittedAt, zone, sha256, by } = facts;
  const buyer = value(facts.buyer);
  return layout({
    language,
    subject: said.subject(value(facts.product), buyer),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.arrived(buyer) },
      {
        is: "facts",
        rows: [
          { label: said.reference, text: reference },
          { label: said.at, text: instantInWords(submittedAt, zone, language) },
          { label: said.by, text: `${value(by.name)}, ${value(by.title)}` },
          { label: said.hash, text: sha256 },
        ],
      },
      { is: "paragraph", text: said.next(value(facts.requester.name), buyer) },
      { is: "paragraph", text: said.link },
    ],
    footer: [words.onBehalf(buyer)],
  });
}
