import type { Manner } from "../domain/manner.ts";
import type { ApprovalWords } from "./en/approval.ts";
import type { ArrivalWords } from "./en/arrival.ts";
import type { FindingWords } from "./en/findings.ts";
import type { LetterWords } from "./en/letters.ts";
import type { SheetWords } from "./en/sheet.ts";
import type { OwnWorkWords } from "./en/work.ts";

/** What the file of a language says: every word that a supplier, or who approves by link, meets. */
export type LanguageWords = {
  manner: Manner;
  /** The supplier's page until the mailbox is proved. */
  arrival: ArrivalWords;
  /** The supplier's page from then on. */
  work: OwnWorkWords;
  /** The page of a business owner who approves by link. */
  approval: ApprovalWords;
  /** What a result asks of the supplier, on its page and in letters. */
  findings: FindingWords;
  letters: LetterWords;
  /** The workbook that is filled in offline. */
  sheet: SheetWords;
};
