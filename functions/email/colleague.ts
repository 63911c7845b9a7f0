import type { ColleagueLetterFacts } from "../domain/letter-facts.ts";
import { dayInWords, dueInWords } from "./dates.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import { quoteOf } from "./quote.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/**
 * A colleague on the supplier's side is asked by a lead: for a share of the questions, to lead from
 * now on, or to sign. Who asks comes first, then for whom, how much, until when, one button.
 */
export function colleagueLetter(facts: ColleagueLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { colleague: said } = words;
  const { requester, questions, minutes, due, dueOn } = facts;
  const own = said[facts.as];
  const asker = value(requester.name);
  const buyer = value(facts.buyer);
  const product = value(facts.product);
  return layout({
    language,
    subject: own.subject(asker, buyer, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: own.asks(asker, value(facts.supplier), buyer, product) },
      ...quoteOf(facts.note, asker),
      {
        is: "facts",
        rows: [
          { label: said.product, text: product },
          { label: said.buyer, text: said.buyerOf(value(facts.buyerContact), buyer) },
          { label: said.work, text: said.size(questions, minutes) },
          ...(dueOn ? [{ label: said.wanted(asker), text: dayInWords(dueOn, language) }] : []),
          { label: said.due, text: dueInWords(due, language) },
          { label: said.asker, text: asker, mail: requester.email },
        ],
      },
      { is: "button", label: own.open, url: `${origin}/answer#${facts.token}`, bare: words.bare },
      { is: "paragraph", text: own.means(asker) },
      { is: "paragraph", text: facts.code ? said.code : said.noCode },
      { is: "paragraph", text: said.stranger },
    ],
    footer: [words.onBehalf(buyer), said.personal],
  });
}
