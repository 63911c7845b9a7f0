import type { ApprovalLetterFacts } from "../domain/letter-facts.ts";
import { dueInWords } from "./dates.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Block, Letter } from "./sheet.ts";
import { value } from "./value.ts";

/**
 * Asks a second person to approve a decision: a business owner by a link of their own, in the
 * fragment like a supplier's, anybody else in the console.
 */
export function approvalLetter(facts: ApprovalLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { approval: said } = words;
  const { until, zone, waived, token } = facts;
  const place =
    token === undefined
      ? `assessments/${encodeURIComponent(facts.assessment)}/decision`
      : `answer#${token}`;
  const supplier = value(facts.supplier);
  const product = value(facts.product);
  return layout({
    language,
    subject: said.subject(supplier, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: said.tells(value(facts.asker), supplier, product) },
      ...(token === undefined ? [] : ([{ is: "paragraph", text: said.byLink }] satisfies Block[])),
      {
        is: "facts",
        rows: [
          { label: said.decision, text: said.name(facts.decision) },
          ...(waived.length > 0 ? [{ label: said.waived, text: value(waived.join(", ")) }] : []),
          ...(until
            ? [{ label: said.until, text: dueInWords({ date: until, zone }, language) }]
            : []),
          { label: said.answerBy, text: dueInWords({ date: facts.answerBy, zone }, language) },
        ],
      },
      {
        is: "button",
        label: said.open,
        url: `${origin}/${place}`,
        bare: words.bare,
      },
    ],
    footer: [words.onBehalf(value(facts.buyer)), ...(token === undefined ? [] : [said.personal])],
  });
}
