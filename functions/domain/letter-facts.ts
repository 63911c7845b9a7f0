import type { Decision } from "./assessment.ts";
import type { Due } from "./due.ts";

/** Someone a letter names; the address may be missing. */
export type Named = { name: string; email?: string | undefined };

/** What every letter knows. */
type Common = {
  /** Code of a catalogue; without one the letter is written in English. */
  language: string;
  to: { name: string; email: string };
  buyer: string;
  product: string;
};

/** What every letter says that asks a contact to answer. */
type Asking = Common & {
  /** Raw link token; only this letter and the reader's browser ever hold it. */
  token: string;
  supplier: string;
  requester: Named;
  due: Due;
  questions: number;
  minutes: number;
  message?: string | undefined;
  /** Whether a mail code is asked for before the first answer. */
  code: boolean;
};

/** The buyer asks a contact to answer; `returned` when single questions went back. */
export type InvitationLetterFacts = Asking & { letter: "invitation"; returned: boolean };

/** What is asked is still open, some days before or after its due date. */
export type ReminderLetterFacts = Asking & {
  letter: "reminder";
  /** Whole days until the due date in its zone; below 0 once it has passed. */
  daysLeft: number;
  /** Questions answered, as of the last minute, of those asked in this round so far. */
  progress?: { answered: number; of: number } | undefined;
};

/** The buyer changed the due date; the message is left out, it was read before. */
export type DueChangedLetterFacts = Asking & { letter: "due-changed" };

/** The buyer ended all earlier links, and this is the one that holds. */
export type LinkReplacedLetterFacts = Asking & { letter: "link-replaced" };

/** The letters that carry a link of the invitation's present generation to a contact. */
export type AskingLetterFacts =
  | InvitationLetterFacts
  | ReminderLetterFacts
  | DueChangedLetterFacts
  | LinkReplacedLetterFacts;

/** The six digits that prove a mailbox. */
export type CodeLetterFacts = Common & { letter: "code"; code: string };

type Submitted = Common & {
  reference: string;
  /** ISO 8601, UTC. */
  submittedAt: string;
  zone: string;
  by: { name: string; title: string };
};

/** What a supplier keeps of a submission. */
export type ReceiptLetterFacts = Submitted & {
  letter: "receipt";
  requester: Named;
  sha256: string;
};

/** What the member who asked learns of a submission. */
export type SubmittedLetterFacts = Submitted & {
  letter: "submitted";
  assessment: string;
  supplier: string;
  daysLate: number;
};

/** A colleague on the supplier's side is asked for a share, to lead from now on, or to sign. */
export type ColleagueLetterFacts = Common & {
  letter: "colleague";
  as: "delegate" | "lead" | "signatory";
  /** Raw link token; only this letter and the reader's browser ever hold it. */
  token: string;
  supplier: string;
  /** Who asks, of the same supplier; replies go there. */
  requester: Named;
  /** On whose behalf on the buyer's side. */
  buyerContact: string;
  due: Due;
  /** The day the lead wants it by, if it named one. */
  dueOn?: string | undefined;
  questions: number;
  minutes: number;
  note?: string | undefined;
  code: boolean;
};

/** The member who asked learns who answers for the supplier from now on. */
export type HandedOverLetterFacts = Common & {
  letter: "handed-over";
  assessment: string;
  supplier: string;
  from: string;
  person: { name: string; email: string };
};

/** A lead learns why a signatory did not sign. */
export type UnsignedLetterFacts = Common & {
  letter: "unsigned";
  token: string;
  requester: Named;
  signatory: string;
  note: string;
};

/** What somebody has not read in the threads: to a member, or to whoever answers, by a link. */
export type CommentsLetterFacts = Common & {
  letter: "comments";
  supplier: string;
  comments: number;
  questions: number;
  /** Of these, wishes to correct a submitted answer. */
  corrections: number;
  /** Up to three of who wrote. */
  writers: readonly string[];
} & ({ assessment: string } | { token: string; requester: Named });

/** The supplier is asked to mend something, or learns what became of it. */
export type FindingLetterFacts = Common & {
  letter: "finding";
  token: string;
  requester: Named;
  supplier: string;
  title: string;
  state: "asked" | "verified" | "closed";
  /** Asked once before: the reply was not enough, or the day was moved. */
  again: boolean;
  due?: Due | undefined;
};

/** The member who follows a finding up learns that the supplier replied. */
export type FindingReplyLetterFacts = Common & {
  letter: "finding-reply";
  finding: string;
  supplier: string;
  title: string;
  writer: string;
  proofs: number;
};

/** A second person learns that a decision waits for them. */
export type ApprovalLetterFacts = Common & {
  letter: "approval";
  assessment: string;
  supplier: string;
  decision: Decision;
  asker: string;
  /** Open must-haves that would be set aside. */
  waived: string[];
  /** The last day of the exception, or the first of the waivers. */
  until?: string;
  /** The last day it can be answered. */
  answerBy: string;
  zone: string;
  /** Raw link token of a business owner, who may answer without signing in. */
  token?: string;
};

/** All a letter says, read when it is sent. */
export type LetterFacts =
  | AskingLetterFacts
  | CodeLetterFacts
  | ReceiptLetterFacts
  | SubmittedLetterFacts
  | ColleagueLetterFacts
  | HandedOverLetterFacts
  | UnsignedLetterFacts
  | CommentsLetterFacts
  | FindingLetterFacts
  | FindingReplyLetterFacts
  | ApprovalLetterFacts;
