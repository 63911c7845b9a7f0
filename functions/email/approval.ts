import type { ApprovalLetterFacts } from "../domain/letter-facts.ts";
import { dueInWords } from "./dates.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Asks a second person to approve a decision. */
export function approvalLetter(facts: ApprovalLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { approval: said } = words;
  const { until, zone, waived } = facts;
  const supplier = value(facts.supplier);
  const product = value(facts.product);
  return layout({
    language,
    subject: said.subject(supplier, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.tells(value(facts.asker), supplier, product) },
      {
        is: "facts",
        rows: [
          { label: said.decision, text: said.name(facts.decision) },
          ...(waived.length > 0 ? [{ label: said.waived, text: value(waived.join(", ")) }] : []),
          ...(until
            ? [{ label: said.until, text: dueInWords({ date: until, zone }, language) }]
            : []),
        ],
      },
      {
        is: "button",
        label: said.open,
        url: `${origin}/assessments/${encodeURIComponent(facts.assessment)}/decision`,
        bare: words.bare,
      },
    ],
    footer: [words.onBehalf(value(facts.buyer))],
  });
}
