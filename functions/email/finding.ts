import type { FindingLetterFacts } from "../domain/letter-facts.ts";
import { sayTitle } from "../words/say-finding.ts";
import { FINDINGS } from "../words/spoken.ts";
import { dueInWords } from "./dates.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** Tells the supplier what it is asked to mend and until when, or that it is done. */
export function findingLetter(facts: FindingLetterFacts, origin: string): Letter {
  const { language, words } = messagesFor(facts.language);
  const { finding: said } = words;
  const { state, again, due, requester } = facts;
  const own = said[state === "asked" && again ? "again" : state];
  const buyer = value(facts.buyer);
  const product = value(facts.product);
  const asks = state === "asked";
  return layout({
    language,
    subject: own.subject(buyer, product),
    blocks: [
      { is: "paragraph", text: words.hello(value(facts.to.name)) },
      { is: "paragraph", text: own.tells(buyer, product) },
      {
        is: "facts",
        rows: [
          { label: said.point, text: value(sayTitle(facts.title, FINDINGS[language])) },
          ...(asks && due ? [{ label: said.due, text: dueInWords(due, language) }] : []),
          { label: words.invitation.asker, text: value(requester.name), mail: requester.email },
        ],
      },
      { is: "button", label: own.open, url: `${origin}/answer#${facts.token}`, bare: words.bare },
    ],
    footer: [words.onBehalf(buyer), words.invitation.personal],
  });
}
