import type {
  ApprovalLetterFacts,
  CodeLetterFacts,
  ColleagueLetterFacts,
  CommentsLetterFacts,
  DueChangedLetterFacts,
  FindingLetterFacts,
  FindingReplyLetterFacts,
  HandedOverLetterFacts,
  InvitationLetterFacts,
  LetterFacts,
  LinkReplacedLetterFacts,
  ReceiptLetterFacts,
  ReminderLetterFacts,
  SubmittedLetterFacts,
  UnsignedLetterFacts,
} from "../../functions/domain/letter-facts.ts";

export const ORIGIN = "https://assess.nordlicht.example";

const common = {
  language: "en",
  to: { name: "Maria Rossi", email: "maria@acme.example" },
  buyer: "Nordlicht Versicherung AG",
  product: "Claims Copilot",
} as const;

const requester = { name: "Dana Berg", email: "dana@nordlicht.example" };

export const INVITATION: InvitationLetterFacts = {
  ...{ ...common, letter: "invitation", supplier: "Acme Intelligence GmbH", requester },
  token: "k".repeat(43),
  due: { date: "2027-03-14", zone: "Europe/Berlin" },
  ...{ questions: 58, minutes: 74, code: true, returned: false },
  message: "Hello Maria,\n\nthis is about the pilot in the claims department.",
};

export const RETURNED: InvitationLetterFacts = {
  ...INVITATION,
  ...{ questions: 1, minutes: 3, returned: true, code: false, message: "Which edition is it?" },
};

const { message: _, returned: __, letter: ___, ...asking } = INVITATION;

const REMINDER: ReminderLetterFacts = {
  ...{ ...asking, letter: "reminder", daysLeft: 7, progress: { answered: 12, of: 58 } },
};

const LATE_REMINDER: ReminderLetterFacts = {
  ...{ ...asking, letter: "reminder", daysLeft: -1, progress: { answered: 0, of: 58 } },
};

const DUE_CHANGED: DueChangedLetterFacts = { ...asking, letter: "due-changed" };

const LINK_REPLACED: LinkReplacedLetterFacts = { ...asking, letter: "link-replaced" };

export const CODE: CodeLetterFacts = { ...common, letter: "code", code: "048213" };

const submission = {
  reference: "AS-7Q2M-X4PD",
  submittedAt: "2027-03-13T22:47:05.120Z",
  zone: "Europe/Berlin",
  by: { name: "Maria Rossi", title: "Head of AI" },
};

export const RECEIPT: ReceiptLetterFacts = {
  ...{ ...common, ...submission, letter: "receipt", requester, sha256: "0f".repeat(32) },
};

export const SUBMITTED: SubmittedLetterFacts = {
  ...{ ...common, ...submission, letter: "submitted", supplier: "Acme Intelligence GmbH" },
  ...{ assessment: "Jx0f-assessment", daysLate: 2 },
  to: { name: "Dana Berg", email: "dana@nordlicht.example" },
};

export const DELEGATION: ColleagueLetterFacts = {
  ...{ ...common, letter: "colleague", as: "delegate", supplier: "Acme Intelligence GmbH" },
  to: { name: "Jonas Weber", email: "jonas@acme.example" },
  requester: { name: "Maria Rossi", email: "maria@acme.example" },
  ...{ token: "k".repeat(43), buyerContact: "Dana Berg" },
  ...{ due: { date: "2027-03-14", zone: "Europe/Berlin" }, dueOn: "2027-03-05" },
  ...{ questions: 12, minutes: 18, code: true, note: "You ran the tests." },
};

const HANDOVER: ColleagueLetterFacts = { ...DELEGATION, as: "lead", questions: 58, minutes: 74 };

const SIGNING: ColleagueLetterFacts = {
  ...DELEGATION,
  as: "signatory",
  note: "By Friday, please.",
};

const HANDED_OVER: HandedOverLetterFacts = {
  ...{ ...common, letter: "handed-over", supplier: "Acme Intelligence GmbH" },
  ...{ assessment: "Jx0f-assessment", from: "Maria Rossi" },
  person: { name: "Eva Lind", email: "eva@acme.example" },
  to: { name: "Dana Berg", email: "dana@nordlicht.example" },
};

const UNSIGNED: UnsignedLetterFacts = {
  ...{ ...common, letter: "unsigned", token: "k".repeat(43), signatory: "Clara Voss" },
  requester: { name: "Clara Voss", email: "clara@acme.example" },
  note: "The answer on retention is out of date.",
};

const COMMENTS: CommentsLetterFacts = {
  ...{ ...common, letter: "comments", supplier: "Acme Intelligence GmbH" },
  ...{ comments: 3, questions: 2, corrections: 1, writers: ["Maria Rossi", "Jonas Weber"] },
  assessment: "Jx0f-assessment",
  to: { name: "Dana Berg", email: "dana@nordlicht.example" },
};

const COMMENTED: CommentsLetterFacts = {
  ...{ ...common, letter: "comments", supplier: "Acme Intelligence GmbH" },
  ...{ comments: 1, questions: 1, corrections: 0, writers: ["Dana Berg"] },
  ...{ token: "k".repeat(43), requester },
};

export const FINDING: FindingLetterFacts = {
  ...{ ...common, letter: "finding", supplier: "Acme Intelligence GmbH", requester },
  ...{ token: "k".repeat(43), title: "Keep logs for six months", state: "asked", again: false },
  due: { date: "2027-04-30", zone: "Europe/Berlin" },
};

export const FINDING_REPLY: FindingReplyLetterFacts = {
  ...{ ...common, letter: "finding-reply", supplier: "Acme Intelligence GmbH" },
  ...{ finding: "finding-1", title: "Keep logs for six months", writer: "Maria Rossi", proofs: 1 },
  to: { name: "Dana Berg", email: "dana@nordlicht.example" },
};

const APPROVAL: ApprovalLetterFacts = {
  ...{ ...common, letter: "approval", supplier: "Acme Intelligence GmbH" },
  ...{ assessment: "assessment-1", decision: "accepted-by-exception", asker: "Ruth Lang" },
  ...{ waived: ["K2", "K7"], until: "2027-04-30", zone: "Europe/Berlin" },
  answerBy: "2027-03-28",
  to: { name: "Otto Brandt", email: "otto@nordlicht.example" },
};

/** The second person is a business owner, who may answer without signing in. */
const APPROVAL_BY_LINK: ApprovalLetterFacts = { ...APPROVAL, token: "k".repeat(43) };

/** One of each letter, by a name. */
export const LETTERS: [name: string, facts: LetterFacts][] = [
  ["invitation", INVITATION],
  ["returned", RETURNED],
  ["reminder", REMINDER],
  ["reminder-late", LATE_REMINDER],
  ["due-changed", DUE_CHANGED],
  ["link-replaced", LINK_REPLACED],
  ["code", CODE],
  ["receipt", RECEIPT],
  ["submitted", SUBMITTED],
  ["delegation", DELEGATION],
  ["handover", HANDOVER],
  ["signing", SIGNING],
  ["handed-over", HANDED_OVER],
  ["unsigned", UNSIGNED],
  ["comments", COMMENTS],
  ["commented", COMMENTED],
  ["finding", FINDING],
  ["finding-again", { ...FINDING, again: true }],
  ["finding-verified", { ...FINDING, state: "verified" }],
  ["finding-reply", FINDING_REPLY],
  ["approval", APPROVAL],
  ["approval-by-link", APPROVAL_BY_LINK],
];
