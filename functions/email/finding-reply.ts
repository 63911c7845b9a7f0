import type { FindingReplyLetterFacts } from "../domain/letter-facts.ts";
import { sayTitle } from "../words/say-finding.ts";
import { FINDINGS } from "../words/spoken.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Tells the member who follows a finding up that the supplier replied. */
export function findingReplyLetter(facts: FindingReplyLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { findingReply: said } = words;
  const supplier = value(facts.supplier);
  const title = value(sayTitle(facts.title, FINDINGS[language]));
  return layout({
    language,
    subject: said.subject(supplier, title),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.tells(value(facts.writer), supplier, value(facts.product)) },
      {
        is: "facts",
        rows: [
          { label: said.point, text: title },
          { label: said.proofs, text: said.count(facts.proofs) },
        ],
      },
      {
        is: "button",
        label: said.open,
        url: `${origin}/findings/${encodeURIComponent(facts.finding)}`,
        bare: words.bare,
      },
    ],
    footer: [words.onBehalf(value(facts.buyer))],
  });
}
