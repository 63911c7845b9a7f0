import type { CodeLetterFacts } from "../domain/letter-facts.ts";
import { layout } from "./letter.ts";
import { messagesFor } from "./messages.ts";
import type { Letter } from "./sheet.ts";
import { value } from "./value.ts";

/** The six digits that prove a mailbox. It holds no link: a code is typed where it was asked for. */
export function codeLetter(facts: CodeLetterFacts): Letter {
  const { language, words } = messagesFor(facts.language);
  const { code: said } = words;
  const buyer = value(facts.buyer);
  return layout({
    language,
    subject: said.subject(buyer),
    blocks: [
      { is: "paragraph", text: said.intro(value(facts.product)) },
      { is: "code", digits: facts.code },
      { is: "paragraph", text: said.limits },
      { is: "paragraph", text: said.stranger },
    ],
    footer: [words.onBehalf(buyer)],
  });
}
