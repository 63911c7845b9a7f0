import type { LetterFacts } from "../domain/letter-facts.ts";
import { codeLetter } from "./code.ts";
import { invitationLetter } from "./invitation.ts";
import { receiptLetter } from "./receipt.ts";
import type { Letter } from "./sheet.ts";
import { submittedLetter } from "./submitted.ts";

/** The letter that says these facts; `origin` is the site's own (https, no trailing slash). */
export function composeLetter(facts: LetterFacts, origin: string): Letter {
  switch (facts.letter) {
    case "invitation":
      return invitationLetter(facts, origin);
    case "code":
      return codeLetter(facts);
    case "receipt":
      return receiptLetter(facts);
    case "submitted":
      return submittedLetter(facts, origin);
  }
}
