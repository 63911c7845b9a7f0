import type { LetterFacts } from "../domain/letter-facts.ts";
import { approvalLetter } from "./approval.ts";
import { codeLetter } from "./code.ts";
import { colleagueLetter } from "./colleague.ts";
import { commentsLetter } from "./comments.ts";
import { dueChangedLetter } from "./due-changed.ts";
import { findingLetter } from "./finding.ts";
import { findingReplyLetter } from "./finding-reply.ts";
import { handedOverLetter } from "./handed-over.ts";
import { invitationLetter } from "./invitation.ts";
import { linkReplacedLetter } from "./link-replaced.ts";
import { receiptLetter } from "./receipt.ts";
import { reminderLetter } from "./reminder.ts";
import type { Letter } from "./sheet.ts";
import { submittedLetter } from "./submitted.ts";
import { unsignedLetter } from "./unsigned.ts";

/** The letter that says these facts; `origin` is the site's own (https, no trailing slash). */
export function composeLetter(facts: LetterFacts, origin: string): Letter {
  switch (facts.letter) {
    case "invitation":
      return invitationLetter(facts, origin);
    case "reminder":
      return reminderLetter(facts, origin);
    case "due-changed":
      return dueChangedLetter(facts, origin);
    case "link-replaced":
      return linkReplacedLetter(facts, origin);
    case "code":
      return codeLetter(facts);
    case "receipt":
      return receiptLetter(facts);
    case "submitted":
      return submittedLetter(facts, origin);
    case "colleague":
      return colleagueLetter(facts, origin);
    case "handed-over":
      return handedOverLetter(facts, origin);
    case "unsigned":
      return unsignedLetter(facts, origin);
    case "comments":
      return commentsLetter(facts, origin);
    case "finding":
      return findingLetter(facts, origin);
    case "finding-reply":
      return findingReplyLetter(facts, origin);
    case "approval":
      return approvalLetter(facts, origin);
  }
}
